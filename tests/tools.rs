//! Other programs, which tests ask what they make of what is written here.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what was skipped is told, and what these helpers unwrap is what the tests are about"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns whether another program can be run here, and tells in which package it is where it cannot.
pub fn has(program: &str, package: &str) -> bool {
    let places = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&places).any(|place| place.join(program).is_file());
    if !found {
        println!("skipped: there is no {program} here (apt-get install {package})");
    }
    found
}

/// Returns a file of an npm package where `SAMKLANG_NODE_MODULES` says that there are some, as
/// `.ci/run` does, and tells where there is none.
pub fn of_npm(file: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("SAMKLANG_NODE_MODULES").map(PathBuf::from);
    let found = folder
        .map(|folder| folder.join(file))
        .filter(|file| file.is_file());
    if found.is_none() {
        println!("skipped: there is no {file} in SAMKLANG_NODE_MODULES (npm install)");
    }
    found
}

/// Returns a Python that has a module, and tells in which package it is where none has.
pub fn python_with(module: &str, package: &str) -> Option<String> {
    // One of the machine's own has what its packages bring; another may come first in the path.
    let pythons = ["/usr/bin/python3", "python3"];
    let found = pythons.into_iter().find(|python| {
        let output = Command::new(python)
            .args(["-c", &format!("import {module}")])
            .output();
        output.is_ok_and(|output| output.status.success())
    });
    if found.is_none() {
        println!("skipped: no python3 has {module} here (apt-get install {package})");
    }
    found.map(Into::into)
}

/// Runs another program and returns what it printed; it must succeed.
pub fn run(program: &str, args: &[&str], folder: &Path) -> String {
    let output = Command::new(program)
        .args(args)
        .current_dir(folder)
        .env("HOME", folder)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {args:?}: {told}{why}");
    told
}
