"""The wheel alone is enough: no source tree, templates from the package."""

from __future__ import annotations

import shutil
import site
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from tests.whole import ROOT, SMALL

pytestmark = pytest.mark.slow


def ran(*command: str | Path, cwd: Path) -> str:
    """Run a command in a bare environment; an error shows what it said."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    ran(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the programs of a fresh environment: the wheel, and the libraries of this one."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    packages = Path(
        ran(
            python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home
        ).strip()
    )
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    for folder in filter(
        Path.is_dir, map(Path, site.getsitepackages())
    ):  # Debian names absent ones
        for library in folder.iterdir():
            ours = library.name.startswith(("alternat", "_editable", "_alternat"))
            if not ours and library.suffix != ".pth" and not (packages / library.name).exists():
                (packages / library.name).symlink_to(library)
    script = home / "bin" / "alternat"
    script.write_text(
        f"#!{python}\nfrom alternat.cli import main\nif __name__ == '__main__':\n    main()\n",
        encoding="utf-8",
    )
    script.chmod(0o755)
    return home / "bin"


def test_the_wheel_holds_templates_fonts_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        commands = archive.read(next(n for n in names if n.endswith("entry_points.txt"))).decode()
        metadata = archive.read(next(n for n in names if n.endswith("METADATA"))).decode()
    assert len(names) == len(set(names))
    assert "alternat/py.typed" in names
    house = "alternat/_templates/agreements/_house"
    for name in ("agreement.fr.docx", "agreement.html.j2", "print.css", "fonts/Amiri-Regular.ttf"):
        assert f"{house}/{name}" in names
    assert "alternat/_templates/agreements/_clauses/object.yaml" in names
    assert "alternat/review/explained/house.yaml" in names
    assert {"page.css", "page.html.j2"} <= {
        Path(name).name for name in names if name.startswith("alternat/review/report/")
    }
    assert len([name for name in names if name.endswith("/kind.yaml")]) == 7
    assert {Path(name).name for name in names if "/licenses/" in name} >= {
        "LICENSE",
        "OFL-Amiri.txt",
        "OFL-SourceSerif4.txt",
    }
    assert "alternat = alternat.cli:main" in commands
    assert "License-Expression: MIT AND OFL-1.1" in metadata
    assert not [name for name in names if name.startswith(("tests/", "specs/", "src/"))]


def test_the_installed_program_is_not_the_source_tree(installed: Path, tmp_path: Path) -> None:
    where = ran(
        installed / "python", "-c", "import alternat; print(alternat.__file__)", cwd=tmp_path
    )
    assert str(ROOT) not in where
    overview = ran(installed / "alternat", "--help", cwd=tmp_path)
    assert "build" in overview
    assert "alternat" in ran(installed / "alternat", "--version", cwd=tmp_path)
    assert "✖" in ran(installed / "alternat", "explain", "99", cwd=tmp_path)


def test_it_builds_with_the_templates_of_the_package(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(SMALL / "specs", tmp_path / "specs")
    ran(installed / "alternat", "build", "--copies", "draft", cwd=tmp_path)
    assert {file.name for file in (tmp_path / "output" / "accord").iterdir()} == {
        "accord.draft.ar.docx",
        "accord.draft.ar.pdf",
        "accord.draft.fr-ar.docx",
        "accord.draft.fr-ar.pdf",
        "accord.draft.fr.docx",
        "accord.draft.fr.pdf",
        "build.json",
    }


def test_it_makes_an_example_final(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "specs", tmp_path / "specs")
    first = min((tmp_path / "specs" / "agreements").glob("*.yaml")).stem
    ran(installed / "alternat", "build", first, "--final", "--language", "ar", cwd=tmp_path)
    assert (tmp_path / "output" / "final" / first / "final.json").is_file()
