package dev.signet.api.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a node calls itself unwell.
 *
 * @param stalledAfter how long a committed event may wait for its position
 */
@ConfigurationProperties("signet.health")
record HealthSettings(@DefaultValue("30s") Duration stalledAfter) {}
