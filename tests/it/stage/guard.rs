//! The guard of a private PostgreSQL: it starts the server and outlives the tests to stop it.

use crate::stage::scratch;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A running server in a folder of its own, reached over a socket in that folder.
pub struct Guard {
    /// The folder that holds the socket.
    pub folder: PathBuf,
    /// Its standard input is a pipe that closes when this process ends, in whatever way.
    shell: Child,
    /// What the shell says.
    said: BufReader<ChildStdout>,
}

/// Makes a cluster, starts it, says where it is, waits until the tests are gone, and takes it away.
///
/// Signals of a terminal are for the tests; the guard only listens to its pipe.
const SCRIPT: &str = r#"
trap '' INT TERM HUP PIPE
bin=$1
commit=$2
folder=$(mktemp -d "$3/payg-test-XXXXXX") || exit 1
cd "$folder" || exit 1
give_up() {
    echo "failed $1: $(tail -n 3 "$folder/log" | tr '\n' ' ')"
    cd /
    rm -rf "$folder"
    exit 1
}
make() {
    rm -rf data
    "$bin/initdb" -D data -U postgres -A trust -E UTF8 --locale=C --no-sync "$@" >log 2>&1 </dev/null
}
# Where it can be, texts sort as in English, which shows who relies on the order of bytes.
make --locale-provider=icu --icu-locale=en-US || make || give_up initdb
run() {
    "$bin/postgres" -D data -k "$folder" -c listen_addresses= -c fsync=off -c full_page_writes=off \
        -c synchronous_commit="$commit" -c shared_buffers=64MB -c max_connections=300 -c autovacuum=off \
        -c max_wal_size=256MB -c timezone=America/New_York >>log 2>&1 </dev/null &
    server=$!
    tries=0
    until "$bin/pg_isready" -q -h "$folder" -U postgres; do
        tries=$((tries + 1))
        if [ $tries -gt 600 ] || ! kill -0 $server 2>/dev/null; then
            kill -QUIT $server 2>/dev/null
            give_up postgres
        fi
        sleep 0.05
    done
    echo "ready $folder"
}
run
while read -r crash; do
    # What pg_ctl stop -m immediate does: every process of the server is gone at once.
    kill -QUIT $server
    wait $server
    run
done
kill -QUIT $server
wait $server
cd /
rm -rf "$folder"
"#;

impl Guard {
    /// Starts a server from the programs in `bin`; says why when it cannot. For speed it acknowledges
    /// what a crash of it may lose.
    pub fn start(bin: &Path) -> Result<Guard, String> {
        Guard::start_with(bin, "off")
    }

    /// Starts a server that keeps what it acknowledged when it crashes, though not the whole machine.
    pub fn start_durable(bin: &Path) -> Result<Guard, String> {
        Guard::start_with(bin, "on")
    }

    /// Kills the server in the middle of whatever it does, and starts it again on what it left.
    pub fn crash(&mut self) -> Result<(), String> {
        let input = self.shell.stdin.as_mut().expect("the input was asked for as a pipe");
        writeln!(input, "crash").map_err(|cause| cause.to_string())?;
        heard(&mut self.said).map(|_| ())
    }

    /// The number of the server's first process, as it is now.
    pub fn process(&self) -> i32 {
        let text = std::fs::read_to_string(self.folder.join("data/postmaster.pid")).expect("the server runs");
        text.lines().next().and_then(|line| line.trim().parse().ok()).expect("its number stands first")
    }

    fn start_with(bin: &Path, commit: &str) -> Result<Guard, String> {
        let mut shell = shell()?;
        shell
            .arg(bin)
            .arg(commit)
            .arg(scratch::place())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0);
        let mut shell = shell.spawn().map_err(|cause| format!("no shell could be started: {cause}"))?;
        let output = shell.stdout.take().expect("the output was asked for as a pipe");
        let mut said = BufReader::new(output);
        Ok(Guard { folder: heard(&mut said)?, shell, said })
    }
}

/// Waits until the server is ready; answers its folder.
fn heard(said: &mut impl BufRead) -> Result<PathBuf, String> {
    let mut answer = String::new();
    said.read_line(&mut answer).map_err(|cause| cause.to_string())?;
    match answer.trim_end().split_once(' ') {
        Some(("ready", folder)) => Ok(folder.into()),
        _ => Err(format!("the server did not start: {}", answer.trim_end())),
    }
}

/// A shell with the script; PostgreSQL refuses to run as root, so root hands it to another user.
fn shell() -> Result<Command, String> {
    if output_of("id", &["-u"]).as_deref() != Some("0") {
        let mut shell = Command::new("sh");
        shell.args(["-c", SCRIPT, "guard"]);
        return Ok(shell);
    }
    let user = ["postgres", "nobody"]
        .into_iter()
        .find(|user| output_of("id", &["-u", user]).is_some())
        .ok_or("PostgreSQL does not run as root, and there is no user to run it as")?;
    let mut shell = Command::new("runuser");
    shell.args(["-u", user, "--", "sh", "-c", SCRIPT, "guard"]);
    Ok(shell)
}

fn output_of(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The folder with PostgreSQL's programs: the one on the path, else the newest that Debian keeps.
pub fn find_programs() -> Option<PathBuf> {
    let on_path = std::env::var_os("PATH")?;
    let linked = std::env::split_paths(&on_path).find(|folder| folder.join("initdb").exists());
    if let Some(folder) = linked {
        // The other programs stand beside the real one, not always beside the link.
        let real = folder.join("initdb").canonicalize().ok()?;
        return real.parent().map(Path::to_path_buf);
    }
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| folder.join("initdb").exists())
        .collect();
    versions.sort();
    versions.pop().map(|(_, folder)| folder)
}
