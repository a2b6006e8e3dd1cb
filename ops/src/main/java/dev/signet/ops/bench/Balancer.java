package dev.signet.ops.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands connections to nodes in turn, and to another where one is gone, as a load balancer of the transport does. */
final class Balancer implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final int BACKLOG = 200;

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Integer> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Balancer(ServerSocket door) {
        this.door = door;
    }

    static Balancer start() throws IOException {
        Balancer balancer = new Balancer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        balancer.threads.execute(balancer::accept);
        return balancer;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Another node, at this port. */
    void add(int node) {
        nodes.add(node);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket node = connect()) {
            client.setTcpNoDelay(true);
            node.setTcpNoDelay(true);
            threads.execute(() -> copy(client, node));
            copy(node, client);
        } catch (IOException noNode) {
            return; // the client sees its connection closed, as it does behind any balancer
        }
    }

    private Socket connect() throws IOException {
        int first = turn.getAndIncrement();
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(Math.floorMod(first + i, nodes.size()));
            try {
                return new Socket(InetAddress.getLoopbackAddress(), node);
            } catch (IOException gone) {
                continue;
            }
        }
        throw new IOException("no node is left");
    }

    /** Until one of them closes, which closes both. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException closed) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new BenchFailed("the balancer cannot be closed: " + e.getMessage(), e);
        }
        threads.shutdownNow();
    }
}
