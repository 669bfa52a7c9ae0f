//! A real nginx with the lines of the README, in front of an API.

use crate::stage::server::{Call, client};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Once;
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};

/// A running nginx, ended when this is dropped.
pub struct Nginx {
    url: String,
    child: Child,
    _folder: TempDir,
}

impl Nginx {
    /// Starts it with the README's lines; `None` where it is not installed, which is said once.
    pub async fn start(payg: &str, upstream: &str) -> Option<Nginx> {
        let Some(program) = program() else {
            static SAID: Once = Once::new();
            assert!(std::env::var_os("PAYG_TEST_REQUIRE_NGINX").is_none(), "there is no nginx");
            SAID.call_once(|| {
                use std::io::Write;
                let _ = writeln!(std::io::stderr(), "there is no nginx: its test passes without it");
            });
            return None;
        };
        let port = free_port().await;
        let host = |url: &str| url.trim_start_matches("http://").to_owned();
        let lines = from_readme()
            .replace("127.0.0.1:8080", &host(payg))
            .replace("127.0.0.1:9000", &host(upstream))
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"));
        let folder = crate::stage::scratch::folder();
        let text = format!(
            "user root;\nworker_processes 1;\npid nginx.pid;\nerror_log error.log;\nevents {{}}\nhttp {{\n\
             access_log off;\nclient_body_temp_path body;\nproxy_temp_path proxy;\nfastcgi_temp_path f;\n\
             uwsgi_temp_path u;\nscgi_temp_path s;\n{lines}\n}}\n"
        );
        std::fs::write(folder.path().join("nginx.conf"), text).unwrap();
        let child = Command::new(program)
            .arg("-p")
            .arg(folder.path())
            .args(["-c", "nginx.conf", "-e", "error.log", "-g", "daemon off;"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let nginx = Nginx { url: format!("http://127.0.0.1:{port}"), child, _folder: folder };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return Some(nginx);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let said = std::fs::read_to_string(nginx._folder.path().join("error.log")).unwrap_or_default();
        panic!("nginx does not listen: {said}");
    }

    /// A request to it.
    pub fn call(&self, method: &str, path: &str) -> Call {
        let name = method.parse().expect("a story's method is one");
        Call::new(format!("nginx {method} {path}"), client().request(name, format!("{}{path}", self.url)))
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // The master would leave its workers behind if it were killed; asked to, it ends them.
        let pid = self.child.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &pid]).status();
        let _ = self.child.wait();
    }
}

fn program() -> Option<&'static str> {
    ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"]
        .into_iter()
        .find(|path| Path::new(path).exists())
}

/// The block of nginx in the README.
fn from_readme() -> String {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```nginx\n").expect("the README shows the lines for nginx");
    rest.split_once("```").expect("the block ends").0.to_owned()
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().port()
}
