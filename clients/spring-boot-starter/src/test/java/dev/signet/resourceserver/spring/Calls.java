package dev.signet.resourceserver.spring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Calls a running application as clients do. */
final class Calls {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Calls(ApplicationContext application) {
        this.base = "http://localhost:"
                + Objects.requireNonNull(((WebServerApplicationContext) application).getWebServer())
                        .getPort();
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder(URI.create(base + path)), token);
    }

    HttpResponse<String> post(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).POST(BodyPublishers.noBody()), token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
