//! The program: the real world around [`payg::cli::run::run`].

use payg::cli::environment::Environment;
use payg::cli::{interrupt, run};
use std::process::ExitCode;
use tokio::runtime::Builder;

fn main() -> std::io::Result<ExitCode> {
    let arguments: Vec<_> = std::env::args_os().collect();
    let mut builder = Builder::new_multi_thread();
    if let Some(workers) = run::workers(&arguments) {
        builder.worker_threads(workers);
    }
    let runtime = builder.enable_all().build()?;
    let environment = Environment::of_process()?;
    runtime.spawn(interrupt::listen(environment.stop.clone()));
    let code = runtime.block_on(run::run(arguments, environment));
    runtime.shutdown_background();
    Ok(ExitCode::from(code))
}
