package org.tidemark.server.trade.catalogue;

/**
 * A picture in one width.
 *
 * @param jpeg its bytes, made here; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // as large as it is, it is handed on and never compared
record PictureFile(int width, int height, byte[] jpeg) {}
