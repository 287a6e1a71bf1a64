package org.tidemark.server.web.pictures;

/** Why a file is not taken as a picture. */
public enum PictureProblem {
    /** Nothing was sent. */
    MISSING,
    /** More bytes than allowed; the figure is the most, in MB. */
    TOO_MANY_BYTES,
    /** Neither JPEG nor PNG nor WebP. */
    NO_PICTURE,
    /** Too many pixels; the figure is how many there are, as {@code 20000 × 10000}. */
    TOO_MANY_PIXELS,
    /** Too few pixels; the figure is how many there are. */
    TOO_SMALL,
    /** It begins like a picture and cannot be read. */
    BROKEN;

    /** The key of what is said of it. */
    public String key() {
        return "catalogue.bad.picture."
                + switch (this) {
                    case MISSING -> "none";
                    case TOO_MANY_BYTES -> "large";
                    case NO_PICTURE -> "kind";
                    case TOO_MANY_PIXELS -> "dimensions";
                    case TOO_SMALL -> "small";
                    case BROKEN -> "broken";
                };
    }
}
