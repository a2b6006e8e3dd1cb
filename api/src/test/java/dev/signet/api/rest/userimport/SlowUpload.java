package dev.signet.api.rest.userimport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/** A file whose first byte is there and whose others take their time. */
final class SlowUpload implements AutoCloseable {

    private final Socket socket;

    private SlowUpload(Socket socket) {
        this.socket = socket;
    }

    /** @param rest how many bytes follow the first */
    static SlowUpload begin(URI to, int rest) throws IOException {
        Socket socket = new Socket(to.getHost(), to.getPort());
        socket.setSoTimeout(30_000);
        OutputStream out = socket.getOutputStream();
        out.write("PUT %s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n "
                .formatted(to.getRawPath() + "?" + to.getRawQuery(), to.getAuthority(), rest + 1)
                .getBytes(US_ASCII));
        out.flush();
        return new SlowUpload(socket);
    }

    /** Sends the others and gives the status of the answer. */
    int finish(byte[] rest) throws IOException {
        socket.getOutputStream().write(rest);
        socket.getOutputStream().flush();
        String first = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        return Integer.parseInt(first.split(" ")[1]);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
