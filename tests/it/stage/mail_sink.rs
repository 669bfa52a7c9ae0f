//! A real SMTP server in a process of its own, which keeps what it takes and refuses what it is told to.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The variable that makes the test binary the server: the folder that it keeps mails in.
const FOLDER: &str = "PAYG_TEST_MAIL_SINK";

/// The variable that says at which port it listens; 0 is any that is free.
const PORT: &str = "PAYG_TEST_MAIL_SINK_PORT";

/// The server; killed when dropped. What it does depends on the receiver's name: `refuse@` is
/// refused for good, `later@` for now, `once@` for now the first time, `spam@` after it was read;
/// `hang@` is kept and never answered.
pub struct MailSink {
    /// What `mail.smtp_url` takes.
    pub url: String,
    folder: TempDir,
    child: Child,
}

/// A mail that the server took.
#[derive(Clone, Debug)]
pub struct Taken {
    /// To whom.
    pub to: String,
    /// As it came, with soft line breaks and such.
    pub raw: String,
}

impl MailSink {
    /// Starts one and waits until it listens.
    pub fn start() -> MailSink {
        MailSink::start_at(0)
    }

    /// The same at a port of this machine.
    pub fn start_at(port: u16) -> MailSink {
        let folder = crate::stage::scratch::folder();
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "stage::mail_sink::the_server", "--nocapture"])
            .env(FOLDER, folder.path())
            .env(PORT, port.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the test binary starts");
        let port = waited(|| std::fs::read_to_string(folder.path().join("port")).ok());
        MailSink { url: format!("smtp://127.0.0.1:{port}"), folder, child }
    }

    /// What it took so far, in order.
    pub fn taken(&self) -> Vec<Taken> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let is_mail = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "eml");
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(is_mail).collect();
        paths.sort();
        let read = |path: &PathBuf| {
            let text = std::fs::read_to_string(path).unwrap();
            let (to, raw) = text.split_once('\n').unwrap();
            Taken { to: to.to_owned(), raw: raw.to_owned() }
        };
        paths.iter().map(read).collect()
    }

    /// Waits until it has taken so many.
    pub fn waits_for(&self, count: usize) -> Vec<Taken> {
        waited(|| Some(self.taken()).filter(|taken| taken.len() >= count))
    }
}

impl Drop for MailSink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Taken {
    /// A header, its lines joined.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.raw.split("\n\n").next().unwrap_or_default().replace("\n ", " ");
        let mark = format!("{name}: ");
        head.lines().find_map(|line| line.strip_prefix(&mark)).map(str::to_owned)
    }
}

fn waited<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < until, "waited for 30 s");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The server itself, when the variable is set; nothing otherwise.
#[test]
fn the_server() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let folder = PathBuf::from(folder);
    let port = std::env::var(PORT).unwrap_or_else(|_| "0".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    std::fs::write(folder.join("port.new"), port).unwrap();
    std::fs::rename(folder.join("port.new"), folder.join("port")).unwrap();
    let kept = Arc::new(Mutex::new(Kept::default()));
    for stream in listener.incoming() {
        let (folder, kept) = (folder.clone(), Arc::clone(&kept));
        // A connection that breaks off is no concern of the others.
        std::thread::spawn(move || drop(talk(stream.unwrap(), &folder, &kept)));
    }
}

#[derive(Default)]
struct Kept {
    count: usize,
    seen: HashSet<String>,
}

fn talk(stream: TcpStream, folder: &Path, kept: &Mutex<Kept>) -> std::io::Result<()> {
    let (mut reader, mut writer) = (BufReader::new(stream.try_clone()?), stream);
    let mut to = String::new();
    writer.write_all(b"220 sink ready\r\n")?;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let command = line.trim_end().to_owned();
        let answer = match command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase().as_str()
        {
            "EHLO" => "250-sink\r\n250 8BITMIME",
            "RCPT" => {
                to = command.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                of_receiver(&to, kept)
            }
            "DATA" => {
                writer.write_all(b"354 go on\r\n")?;
                let raw = read_mail(&mut reader)?;
                if to.starts_with("spam@") {
                    "554 we do not want this"
                } else {
                    keep(folder, kept, &to, &raw)?;
                    if to.starts_with("hang@") {
                        std::thread::sleep(Duration::from_secs(600));
                    }
                    "250 taken"
                }
            }
            "QUIT" => {
                writer.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => "250 ok",
        };
        writer.write_all(format!("{answer}\r\n").as_bytes())?;
    }
}

fn of_receiver(to: &str, kept: &Mutex<Kept>) -> &'static str {
    match to.split('@').next().unwrap_or_default() {
        "refuse" => "550 nobody lives here",
        "later" => "451 come back later",
        "once" if kept.lock().unwrap().seen.insert(to.to_owned()) => "450 greylisted",
        _ => "250 ok",
    }
}

fn read_mail(reader: &mut impl BufRead) -> std::io::Result<String> {
    let mut raw = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim_end() == "." {
            return Ok(raw);
        }
        raw.push_str(line.trim_end());
        raw.push('\n');
    }
}

fn keep(folder: &Path, kept: &Mutex<Kept>, to: &str, raw: &str) -> std::io::Result<()> {
    let mut kept = kept.lock().unwrap();
    kept.count += 1;
    let name = format!("{:04}", kept.count);
    std::fs::write(folder.join(format!("{name}.new")), format!("{to}\n{raw}"))?;
    std::fs::rename(folder.join(format!("{name}.new")), folder.join(format!("{name}.eml")))
}
