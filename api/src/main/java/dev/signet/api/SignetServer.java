package dev.signet.api;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** One node of Signet: serves every door until it is stopped, and keeps nothing of its own. */
@SpringBootApplication(
        scanBasePackages = {
            "dev.signet.domain",
            "dev.signet.application",
            "dev.signet.projections",
            "dev.signet.api",
            "dev.signet.ops"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, // rooms may use the same word
        proxyBeanMethods = false)
@ConfigurationPropertiesScan({"dev.signet.api", "dev.signet.application", "dev.signet.projections"})
public class SignetServer {

    static {
        // Axon reports its use over the network unless this is set before its first class loads.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    /** Starts a node; settings come from {@code SIGNET_*} in the environment or {@code --signet.*} arguments. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** A node that has not been started, for launchers that add to it. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(SignetServer.class);
        application.setBannerMode(Banner.Mode.OFF);
        return application;
    }
}
