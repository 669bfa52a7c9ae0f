//! A chart as a file: a picture that any browser shows.

use crate::chart::svg::picture::Picture;
use crate::cli::context::Context;
use crate::cli::printer::write_fault;
use crate::error::{Error, Result};
use std::path::Path;

/// Writes a picture to a file and says so, or to standard output where `-` is asked for; then it
/// answers `true`, for nothing else may stand there.
pub fn write_picture(context: &mut Context, file: &Path, picture: &Picture) -> Result<bool> {
    let text = picture.standalone();
    if file.as_os_str() == "-" {
        context.out.writer().write_all(text.as_bytes()).map_err(write_fault)?;
        return Ok(true);
    }
    let file = context.environment.directory.join(file);
    std::fs::write(&file, text)
        .map_err(|cause| Error::failed(format!("{} cannot be written", file.display())).cause(cause))?;
    context.talk.say(format!("the picture is in {}", file.display()));
    Ok(false)
}
