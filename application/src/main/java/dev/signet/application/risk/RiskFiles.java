package dev.signet.application.risk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the node knows of addresses. Files are read again within a minute of being replaced.
 *
 * @param geo where networks are: lines of {@code network,country,city,latitude,longitude}; absent for unknown
 * @param reputation networks of bad reputation, one a line; absent for unknown
 */
@ConfigurationProperties("signet.risk")
record RiskFiles(@Nullable Path geo, @Nullable Path reputation) {}
