//! Starts `nianbao serve` in Zed.

use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Nianbao;

impl zed::Extension for Nianbao {
    fn new() -> Self {
        Nianbao
    }

    fn language_server_command(
        &mut self,
        _language_server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Command> {
        let program = worktree
            .which("nianbao")
            .ok_or_else(|| "there is no `nianbao` on the PATH".to_string())?;
        Ok(Command {
            command: program,
            args: vec!["serve".to_string()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Nianbao);
