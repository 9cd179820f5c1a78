"""Puts what is handed out into its archives: a wheel, a tarball, an extension for VS Code.

    .ci/pack.py wheel PROGRAM OUT            for pip; OUT is a folder
    .ci/pack.py tarball PROGRAM OUT          program, manual, completions, EditorConfigs
    .ci/pack.py vsix OUT NODE_MODULES        the extension with the packages it needs, out of a folder
                                             with vscode-languageclient and what that needs
"""

import base64
import gzip
import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tarfile
import zipfile
from xml.sax.saxutils import escape, quoteattr

ROOT = pathlib.Path(__file__).resolve().parent.parent
SUMMARY = "检查政府信息公开工作年度报告 · Checks annual reports on government information disclosure"
# What the program needs of the system; .ci/release holds it to that.
GLIBC = "2_27"
# The same for each run, so that the same files give the same archives.
EPOCH = (1980, 1, 1, 0, 0, 0)


def said(program, *words):
    run = subprocess.run([program, *words], capture_output=True, check=True)
    return run.stdout


def version(program):
    return said(program, "--version").decode().split()[1]


def shared(program):
    """The manual and completions, where programs of the system look for them."""
    return {
        "share/man/man1/nianbao.1": said(program, "man", "--lang", "en"),
        "share/man/zh_CN/man1/nianbao.1": said(program, "man", "--lang", "zh"),
        "share/bash-completion/completions/nianbao": said(program, "completions", "bash"),
        "share/zsh/site-functions/_nianbao": said(program, "completions", "zsh"),
        "share/fish/vendor_completions.d/nianbao.fish": said(program, "completions", "fish"),
    }


def write_zip(path, files):
    """Writes an archive of names with bytes, and whether each is a program."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (content, is_program) in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if is_program else 0o100644) << 16
            archive.writestr(entry, content)
    print(path)


def wheel(program, out):
    number = version(program)
    tag = f"py3-none-manylinux_{GLIBC}_x86_64"
    data, info = f"nianbao-{number}.data", f"nianbao-{number}.dist-info"
    files = {f"{data}/scripts/nianbao": (pathlib.Path(program).read_bytes(), True)}
    for name, content in shared(program).items():
        files[f"{data}/data/{name}"] = (content, False)
    metadata = f"""\
Metadata-Version: 2.1
Name: nianbao
Version: {number}
Summary: {SUMMARY}
Classifier: Environment :: Console
Classifier: Natural Language :: Chinese (Simplified)
Classifier: Operating System :: POSIX :: Linux
Description-Content-Type: text/markdown

# nianbao · 年报

`nianbao check 报告.md` 检查政府信息公开工作年度报告，`nianbao serve` 是供编辑器使用的语言服务器。
尚未选定许可证。No licence has been chosen yet.
"""
    files[f"{info}/METADATA"] = (metadata.encode(), False)
    about = f"Wheel-Version: 1.0\nGenerator: nianbao\nRoot-Is-Purelib: false\nTag: {tag}\n"
    files[f"{info}/WHEEL"] = (about.encode(), False)
    record = ""
    for name, (content, _) in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(content)}\n"
    files[f"{info}/RECORD"] = ((record + f"{info}/RECORD,,\n").encode(), False)
    write_zip(pathlib.Path(out, f"nianbao-{number}-{tag}.whl"), files)


def tarball(program, out):
    name = f"nianbao-{version(program)}-linux-x86_64"
    files = {"bin/nianbao": (pathlib.Path(program).read_bytes(), True)}
    files.update({path: (content, False) for path, content in shared(program).items()})
    # Not what makes pictures of a clone, and tries its builds.
    left_out = {"screenshot", "try", "node_modules"}
    sources = [ROOT / "README.md", ROOT / "Tests/Fixtures/reports/qingshui-2025.md"]
    sources += [ROOT / "Tests/Fixtures/reports/qingshui-2025.txt"]
    sources += (ROOT / "EditorConfigs").rglob("*")
    for source in sorted(sources):
        inside = source.relative_to(ROOT)
        if source.is_file() and not left_out & {*inside.parts}:
            files[str(inside)] = (source.read_bytes(), source.stat().st_mode & 0o100 != 0)
    path = pathlib.Path(out, f"{name}.tar.gz")
    with (
        gzip.GzipFile(path, "wb", mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for inside, (content, is_program) in files.items():
            entry = tarfile.TarInfo(f"{name}/{inside}")
            entry.size, entry.mode = len(content), 0o755 if is_program else 0o644
            archive.addfile(entry, io.BytesIO(content))
    print(path)


def packages(wanted, folder):
    """The folders of packages and all they need, by where they belong below node_modules."""
    found, queue = {}, [(name, folder) for name in wanted]
    while queue:
        name, near = queue.pop()
        places = [near, *near.parents]
        # As Node.js looks for it: beside the package that needs it, then further out.
        place = next((p for p in places if (p / name / "package.json").is_file()), None)
        if place is None or not place.is_relative_to(folder):
            sys.exit(f".ci/pack.py: there is no package {name} in {folder}; have npm install it there")
        path = place / name
        if path in found:
            continue
        found[path] = path.relative_to(folder)
        needed = json.loads((path / "package.json").read_text("utf-8")).get("dependencies", {})
        queue += [(one, path / "node_modules") for one in needed]
    return found


def vsix(out, modules=None):
    source = ROOT / "EditorConfigs/vscode"
    manifest = json.loads((source / "package.json").read_text("utf-8"))
    if modules is None or not pathlib.Path(modules).is_dir():
        sys.exit(
            ".ci/pack.py: the extension needs vscode-languageclient, which is not part of it:"
            " name a folder node_modules in which npm has installed it"
        )
    files = {}
    for name in ("package.json", "extension.js", "nianbao.schema.json", "README.md"):
        files[f"extension/{name}"] = ((source / name).read_bytes(), False)
    folder = pathlib.Path(modules).resolve()
    for package, inside in packages(manifest["dependencies"], folder).items():
        for one in sorted(package.rglob("*")):
            below = one.relative_to(package)
            if one.is_file() and "node_modules" not in below.parts:
                name = f"extension/node_modules/{(inside / below).as_posix()}"
                files[name] = (one.read_bytes(), False)
    identity = " ".join(
        f"{key}={quoteattr(value)}" for key, value in (
            ("Language", "zh-CN"), ("Id", manifest["name"]), ("Version", manifest["version"]),
            ("Publisher", manifest["publisher"]),
        )
    )
    tags, engine = ",".join(manifest["keywords"]), manifest["engines"]["vscode"]
    about = f"""\
<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity {identity}/>
    <DisplayName>{escape(manifest["displayName"])}</DisplayName>
    <Description xml:space="preserve">{escape(manifest["description"])}</Description>
    <Tags>{escape(tags)}</Tags>
    <Categories>{escape(",".join(manifest["categories"]))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value={quoteattr(engine)}/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
  </Assets>
</PackageManifest>
"""
    types = sorted({pathlib.PurePath(name).suffix for name in files} | {".vsixmanifest"})
    kinds = "".join(
        f'<Default Extension={quoteattr(one)} ContentType="application/octet-stream"/>'
        for one in types if one
    )
    # Files without an extension are named themselves.
    kinds += "".join(
        f'<Override PartName={quoteattr("/" + name)} ContentType="application/octet-stream"/>'
        for name in files if not pathlib.PurePath(name).suffix
    )
    kinds = (
        '<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns='
        f'"http://schemas.openxmlformats.org/package/2006/content-types">{kinds}</Types>\n'
    )
    head = {
        "extension.vsixmanifest": (about.encode(), False),
        "[Content_Types].xml": (kinds.encode(), False),
    }
    write_zip(pathlib.Path(out, f"nianbao-{manifest['version']}.vsix"), head | files)


if __name__ == "__main__":
    commands = {"wheel": wheel, "tarball": tarball, "vsix": vsix}
    if len(sys.argv) < 3 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
