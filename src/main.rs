//! The program: hands its arguments to the library and its exit status to the shell.

use std::process::ExitCode;

fn main() -> ExitCode {
    samklang::cli::run(std::env::args_os())
}
