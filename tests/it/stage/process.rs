//! The real binary as a server of its own process, so that it can be killed or asked to stop.

use crate::stage::scene::Stage;
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};

/// `payg serve` on the stage's database and clock; killed when dropped.
pub struct Process {
    /// As `http://127.0.0.1:4711`.
    pub url: String,
    child: Child,
}

impl Process {
    /// Starts it and waits until it listens.
    pub fn start(stage: &Stage) -> Process {
        Process::start_at(stage, "127.0.0.1:0", &[])
    }

    /// The same at an address, with more settings.
    pub fn start_at(stage: &Stage, listen: &str, variables: &[(String, String)]) -> Process {
        let mut child = Command::new(env!("CARGO_BIN_EXE_payg"))
            .args(["serve", "--listen", listen, "-o", "jsonl", "-q"])
            .env("PAYG_DATABASE_URL", stage.url())
            .env("PAYG_DATABASE_ACCEPT_DATA_LOSS", "true")
            .env("PAYG_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8")
            .env("PAYG_CLOCK", stage.clock.now().to_string())
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .current_dir(stage.folder())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary starts");
        let output = child.stdout.take().expect("the output was asked for as a pipe");
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).expect("the server says where it listens");
        let said: serde_json::Value = serde_json::from_str(&line).expect("it says so in JSON");
        Process { url: said["url"].as_str().expect("a URL").to_owned(), child }
    }

    /// Whether it has ended by itself, which must have been as if the power went.
    pub fn has_died(&mut self) -> bool {
        let status = self.child.try_wait().expect("it can be asked");
        status.is_some_and(|status| {
            assert_eq!(status.signal(), Some(Signal::KILL.as_raw()), "{status}");
            true
        })
    }

    /// Ends it without a warning.
    pub fn kill(mut self) {
        // It may have died by itself.
        let _ = self.child.kill();
        self.child.wait().expect("it has ended");
    }

    /// The memory of its own that it holds at the moment, in KiB; what is mapped from files is not counted.
    pub fn memory_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).expect("it says so");
        line.trim().trim_end_matches(" kB").parse().expect("a number of KiB")
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        let id = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw).expect("a process has an id");
        kill_process(id, signal).expect("it can be told");
    }

    /// Waits for its end.
    pub fn wait(mut self) -> ExitStatus {
        self.child.wait().expect("it has ended")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Most have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
