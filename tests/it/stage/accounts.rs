//! Somebody who logs in on the stage: the desk and the gate of a server, without the server.

use crate::stage::scene::Stage;
use payg::engine::caller::Caller;
use payg::engine::gate::Gate;
use payg::engine::key_ring::KeyRing;
use payg::engine::log_in::{Tokens, log_in};
use payg::engine::login_desk::LoginDesk;
use payg::engine::payg::Payg;
use payg::engine::watch::{Listener, Watch};
use payg::error::Result;
use std::sync::Arc;

/// What one server keeps in memory about those who call.
pub struct Server {
    /// On which database and clock, with which settings.
    pub payg: Payg,
    /// Where people log in.
    pub desk: LoginDesk,
    /// Where callers are let in.
    pub gate: Arc<Gate>,
    watch: Watch,
}

impl Server {
    /// A server that has just started.
    pub fn of(payg: Payg) -> Server {
        let ring = Arc::new(KeyRing::default());
        let gate = Arc::new(Gate::new(Arc::clone(&ring)));
        let listeners: Vec<Arc<dyn Listener>> = vec![Arc::clone(&gate) as Arc<dyn Listener>];
        let watch = Watch::new(payg.clone(), listeners);
        Server { payg, desk: LoginDesk::new(ring), gate, watch }
    }

    /// Logs in.
    pub async fn log_in(&self, name: &str, password: &str) -> Result<Tokens> {
        log_in(&self.payg, &self.desk, name, password).await
    }

    /// Who shows a key or a token.
    pub async fn who(&self, credential: &str) -> Result<Caller> {
        self.gate.identify(&self.payg, &format!("Bearer {credential}")).await
    }

    /// Lets the time pass in which a running server looks at the marks.
    pub async fn look(&mut self) {
        self.watch.look().await.unwrap();
    }
}

impl Stage {
    /// A server on this stage.
    pub fn server(&self) -> Server {
        Server::of(self.payg())
    }

    /// Runs a command line that reads a password.
    pub async fn with_password(&self, line: &[&str], password: &str) {
        let line = [line, &["--password-stdin"]].concat();
        self.run_with_input(&line, password).await.ok();
    }
}

/// The stable word of the error that a call must end with.
#[track_caller]
pub fn refusal<T>(answer: Result<T>) -> &'static str {
    match answer {
        Ok(_) => panic!("it was not refused"),
        Err(error) => error.code(),
    }
}
