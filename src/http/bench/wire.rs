//! The load generator's side of a connection: requests as bytes, and just as much reading as it needs.

use crate::error::{Error, Result};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The longest head of an answer that is looked for its end.
const HEAD_MAX: usize = 16 << 10;
/// How long an answer may take before it is a failure.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection that is kept alive from one request to the next.
pub struct Wire {
    stream: TcpStream,
    read: Vec<u8>,
}

/// The answer to one request.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Wire {
    /// Connects to the server.
    pub async fn connect(address: SocketAddr) -> Result<Wire> {
        let stream = TcpStream::connect(address).await.map_err(|cause| broken(&cause))?;
        // Not all systems have it, and it changes no answer.
        let _ = stream.set_nodelay(true);
        Ok(Wire { stream, read: Vec::with_capacity(2 << 10) })
    }

    /// Sends a request and reads its whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        let asked = tokio::time::timeout(PATIENCE, self.ask_patiently(request)).await;
        asked.map_err(|_| Error::failed("an answer did not come in 30 seconds"))?
    }

    async fn ask_patiently(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await.map_err(|cause| broken(&cause))?;
        self.read.clear();
        let head = self.read_head().await?;
        let (status, length) = head_of(&self.read[..head])?;
        while self.read.len() < head + length {
            self.read_more().await?;
        }
        Ok(Answer { status, body: self.read[head..head + length].to_vec() })
    }

    /// Reads until the head is there; answers where the body begins.
    async fn read_head(&mut self) -> Result<usize> {
        loop {
            if let Some(end) = self.read.windows(4).position(|window| window == b"\r\n\r\n") {
                return Ok(end + 4);
            }
            if self.read.len() > HEAD_MAX {
                return Err(Error::failed("the head of an answer has no end"));
            }
            self.read_more().await?;
        }
    }

    async fn read_more(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.read).await.map_err(|cause| broken(&cause))? {
            0 => Err(Error::failed("the server closed a connection")),
            _ => Ok(()),
        }
    }
}

/// The bytes of a request.
pub fn request(method: &str, path: &str, credential: Option<&str>, body: Option<&[u8]>) -> Vec<u8> {
    let mut head = format!("{method} {path} HTTP/1.1\r\nhost: payg\r\n");
    if let Some(credential) = credential {
        head += &format!("authorization: Bearer {credential}\r\n");
    }
    if let Some(body) = body {
        head += &format!("content-type: application/json\r\ncontent-length: {}\r\n", body.len());
    }
    head += "\r\n";
    [head.as_bytes(), body.unwrap_or_default()].concat()
}

/// The status and the length of the body that a head announces.
fn head_of(head: &[u8]) -> Result<(u16, usize)> {
    let text = std::str::from_utf8(head).map_err(|_| Error::failed("the head of an answer is no text"))?;
    let status = text.get(9..12).and_then(|digits| digits.parse().ok());
    let length = text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
    });
    let status = status.ok_or_else(|| Error::failed("an answer has no status"))?;
    Ok((status, length.unwrap_or(0)))
}

fn broken(cause: &std::io::Error) -> Error {
    Error::failed(format!("a connection broke: {cause}"))
}
