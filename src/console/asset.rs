//! The style sheet and the scripts: in the binary, compressed once, named by their content.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::sync::LazyLock;

/// Where they are found; the content's hash is in the name, so a browser may keep them for ever.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// One file of the console.
pub struct Asset {
    /// Its address.
    pub path: String,
    kind: &'static str,
    plain: Bytes,
    packed: Bytes,
}

/// The one style sheet.
pub static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("style.css", "text/css; charset=utf-8", include_bytes!("assets/style.css")));
/// htmx, as it was published.
pub static HTMX: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("htmx.js", SCRIPT, include_bytes!("assets/htmx-2.0.11.min.js")));
/// The console's own script: keys and nothing that a page needs.
pub static KEYS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("keys.js", SCRIPT, include_bytes!("assets/keys.js")));
/// The picture in the browser's tab.
pub static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("icon.svg", "image/svg+xml", include_bytes!("assets/icon.svg")));

const SCRIPT: &str = "text/javascript; charset=utf-8";

impl Asset {
    fn new(name: &str, kind: &'static str, content: &'static [u8]) -> Asset {
        let hash: String = Sha256::digest(content).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Asset {
            path: format!("/console/{hash}/{name}"),
            kind,
            plain: Bytes::from_static(content),
            packed: pack(content),
        }
    }

    fn answer(&self, headers: &HeaderMap) -> Response {
        let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        let still = [
            (header::CONTENT_TYPE, self.kind),
            (header::CACHE_CONTROL, FOR_EVER),
            (header::VARY, "accept-encoding"),
        ];
        if accepted.is_some_and(|accepted| accepted.contains("gzip")) {
            (still, [(header::CONTENT_ENCODING, "gzip")], self.packed.clone()).into_response()
        } else {
            (still, self.plain.clone()).into_response()
        }
    }
}

/// Answers one of the files.
pub async fn show(Path((hash, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let path = format!("/console/{hash}/{name}");
    let all = [&*STYLE, &*HTMX, &*KEYS, &*ICON];
    match all.into_iter().find(|asset| asset.path == path) {
        Some(asset) => asset.answer(&headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Only what everybody may read is compressed: a page holds a token, and its length would tell of it.
fn pack(content: &[u8]) -> Bytes {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let packed = packer.write_all(content).and_then(|()| packer.finish());
    packed.map(Bytes::from).unwrap_or_default()
}
