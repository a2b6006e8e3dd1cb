package dev.signet.examples.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: the starter does the rest by what application.properties say. */
@SpringBootApplication
public class BootApi {

    /** For Spring. */
    BootApi() {}

    /** Serves until the process is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(BootApi.class, arguments);
    }
}
