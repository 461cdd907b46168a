//! SVG in, PNG out.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::font;

/// Pixels for each unit of the drawing, which is as wide as a phone's screen is in its own units.
const SCALE: f32 = 2.5;

/// `None` if the drawing isn't one, which is a mistake of ours and logged.
pub(super) fn png(svg: &str) -> Option<Vec<u8>> {
    let tree = Tree::from_str(svg, &font::OPTIONS)
        .inspect_err(|error| tracing::error!(%error, "a timeline's drawing can't be read"))
        .ok()?;
    let size = tree.size().to_int_size().scale_by(SCALE)?;
    let mut pixels = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    pixels.encode_png().inspect_err(|error| tracing::error!(%error, "a timeline can't be written as PNG")).ok()
}
