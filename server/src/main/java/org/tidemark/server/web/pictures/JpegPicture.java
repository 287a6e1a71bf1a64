package org.tidemark.server.web.pictures;

/**
 * A picture that was drawn anew.
 *
 * @param bytes a JPEG file, made here; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // as large as it is, it is handed on and never compared
public record JpegPicture(int width, int height, byte[] bytes) {}
