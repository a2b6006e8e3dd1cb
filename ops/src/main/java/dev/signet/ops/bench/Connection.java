package dev.signet.ops.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A keep-alive connection to the server on this machine, for one thread. It shares the processors with the server, so it
 * does no more than write a request that is ready and read what comes back.
 */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable AnswerReader answers;

    Connection(int port) {
        this.port = port;
    }

    /** Sends a request and waits for its answer. */
    Answer send(byte[] request) throws IOException {
        Socket open = socket == null ? open() : socket;
        AnswerReader reader = answers == null ? new AnswerReader(open.getInputStream()) : answers;
        answers = reader;
        try {
            open.getOutputStream().write(request);
            Answer answer = reader.read();
            if (answer.last()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket open() throws IOException {
        Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLIS);
        socket = opened;
        return opened;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        answers = null;
        if (open != null) {
            open.close();
        }
    }
}
