//! The program: the real world around [`payg::cli::run::run`].

use payg::cli::environment::Environment;
use payg::cli::{interrupt, run};
use std::process::ExitCode;

fn main() -> std::io::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let environment = Environment::of_process()?;
    runtime.spawn(interrupt::listen(environment.stop.clone()));
    let code = runtime.block_on(run::run(std::env::args_os().collect(), environment));
    runtime.shutdown_background();
    Ok(ExitCode::from(code))
}
