package dev.signet.api.console.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Stylesheet and scripts of the pages. Their names carry the hash of what is in them, so that browsers may keep them for
 * good and never show a page with those of another version. Nothing is read before the first page asks for it.
 */
@Component
public class Assets {

    private static final Map<String, String> WHERE = Map.of(
            "console.css", "classpath:assets/console.css",
            "console.js", "classpath:assets/console.js",
            "theme.js", "classpath:assets/theme.js",
            "proof.js", "classpath:assets/proof.js",
            "seal.svg", "classpath:assets/seal.svg",
            "htmx.js", "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /** One file as it is served. */
    record Asset(String path, String type, byte[] bytes) {}

    /**
     * The address of an asset, for pages.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public String path(String name) {
        return asset(name).path();
    }

    /** The asset that is served under the last part of its address. */
    Optional<Asset> served(String file) {
        int dash = file.lastIndexOf('-');
        int dot = file.lastIndexOf('.');
        if (dash < 1 || dot < dash) {
            return Optional.empty();
        }
        String name = file.substring(0, dash) + file.substring(dot);
        return WHERE.containsKey(name)
                ? Optional.of(asset(name)).filter(asset -> asset.path().endsWith("/" + file))
                : Optional.empty();
    }

    private Asset asset(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    private Asset load(String name) {
        String where = WHERE.get(name);
        if (where == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        try {
            Resource[] found = resources.getResources(where);
            if (found.length != 1) {
                throw new IllegalStateException(found.length + " resources are " + where);
            }
            try (InputStream in = found[0].getInputStream()) {
                byte[] bytes = in.readAllBytes();
                int dot = name.lastIndexOf('.');
                String path = "/console/assets/" + name.substring(0, dot) + "-" + hash(bytes) + name.substring(dot);
                return new Asset(path, TYPES.getOrDefault(name.substring(dot + 1), "text/plain"), bytes);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
