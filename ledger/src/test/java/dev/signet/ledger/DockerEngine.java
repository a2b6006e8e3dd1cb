package dev.signet.ledger;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** Tells whether a container could be had, at the first try: Testcontainers itself asks for minutes where it cannot pull. */
final class DockerEngine {

    private static final Logger LOG = LoggerFactory.getLogger(DockerEngine.class);
    private static final long PATIENCE_MINUTES = 5;

    private DockerEngine() {}

    /** Whether an engine answers and has {@code image}, or can get it. Where one answers and cannot, the log says why. */
    static boolean canRun(String image) {
        if (!mayAnswer()) {
            return false;
        }
        DockerClient client;
        try {
            client = DockerClientProviderStrategy.getFirstValidStrategy(strategies())
                    .getDockerClient();
        } catch (IllegalStateException e) {
            LOG.info("No Docker engine answers: {}", e.getMessage());
            return false;
        }
        try {
            return has(client, image) || pulls(client, image);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (DockerException e) {
            LOG.warn("Docker answers but cannot get {}: {}", image, firstLine(e));
            return false;
        }
    }

    /** Asking costs seconds where there is no engine, so the question is put only where one may be. */
    private static boolean mayAnswer() {
        Path desktop = Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(Path.of("/var/run/docker.sock"), desktop).anyMatch(Files::exists);
    }

    private static List<DockerClientProviderStrategy> strategies() {
        return ServiceLoader.load(DockerClientProviderStrategy.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static boolean has(DockerClient client, String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException _) {
            return false; // the usual case at the first run: it is pulled next
        }
    }

    private static boolean pulls(DockerClient client, String image) throws InterruptedException {
        return client.pullImageCmd(image).start().awaitCompletion(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }

    private static String firstLine(DockerException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }
}
