//! Small packets to PostgreSQL leave at once: sqlx 0.9.0 forgets to ask for that.
//!
//! Without it the end of a large request waits for the server's acknowledgement of its beginning,
//! which Linux holds back for 40 ms (sqlx issue 4335). sqlx gives its socket to nobody, so the
//! process looks its own sockets up. To be removed with sqlx 0.9.1.

#![cfg(target_os = "linux")]

use rustix::fd::OwnedFd;
use rustix::io::Errno;
use rustix::net::sockopt::set_tcp_nodelay;
use rustix::net::{SocketAddrAny, getpeername};
use rustix::process::{ForeignRawFd, PidfdFlags, PidfdGetfdFlags, getpid, pidfd_getfd, pidfd_open};

/// Switches Nagle's algorithm off on every connection of this process to a port. Where the system
/// does not allow the look (before Linux 5.6, some sandboxes), connections stay as they are: right,
/// and now and then 40 ms slower.
pub fn to_port(port: u16) {
    let Ok(folder) = std::fs::read_dir("/proc/self/fd") else { return };
    let Ok(own) = pidfd_open(getpid(), PidfdFlags::empty()) else { return };
    for entry in folder.flatten() {
        let is_socket = entry.path().read_link().is_ok_and(|to| to.to_string_lossy().starts_with("socket:"));
        let number = entry.file_name().to_string_lossy().parse::<ForeignRawFd>().ok();
        if let (true, Some(number)) = (is_socket, number)
            // A copy of the descriptor is another name of the same socket.
            && let Ok(socket) = pidfd_getfd(&own, number, PidfdGetfdFlags::empty())
            && peer_port(&socket) == Ok(Some(port))
        {
            // A socket that was closed meanwhile needs nothing.
            let _closed = set_tcp_nodelay(&socket, true);
        }
    }
}

/// The port of the other end; `None` where an end has no port, as a Unix socket.
fn peer_port(socket: &OwnedFd) -> Result<Option<u16>, Errno> {
    let peer = getpeername(socket)?;
    let address = peer.and_then(|peer: SocketAddrAny| std::net::SocketAddr::try_from(peer).ok());
    Ok(address.map(|address| address.port()))
}

#[cfg(test)]
mod tests {
    use std::net::{TcpListener, TcpStream};

    #[test]
    fn connections_to_the_port_become_prompt_and_others_stay() -> std::io::Result<()> {
        let (here, there) = (TcpListener::bind("127.0.0.1:0")?, TcpListener::bind("127.0.0.1:0")?);
        let (to_here, to_there) =
            (TcpStream::connect(here.local_addr()?)?, TcpStream::connect(there.local_addr()?)?);
        super::to_port(here.local_addr()?.port());
        assert!(to_here.nodelay()?, "a connection to the port sends at once");
        assert!(!to_there.nodelay()?, "a connection to another port is left alone");
        Ok(())
    }
}
