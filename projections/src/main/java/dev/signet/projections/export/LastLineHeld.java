package dev.signet.projections.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps the last line back until it is released, so that a file which turns out wrong stays without its seal. */
final class LastLineHeld extends OutputStream {

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean ended;

    LastLineHeld(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int next) throws IOException {
        begin();
        line.write(next);
        ended = next == '\n';
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            begin();
            line.write(bytes, offset, length);
            ended = bytes[offset + length - 1] == '\n';
        }
    }

    private void begin() throws IOException {
        if (ended) {
            release();
        }
    }

    void release() throws IOException {
        line.writeTo(out);
        line.reset();
        ended = false;
    }
}
