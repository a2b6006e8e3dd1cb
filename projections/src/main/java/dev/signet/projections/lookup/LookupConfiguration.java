package dev.signet.projections.lookup;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of the look-up tables. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginNameSettings.class)
class LookupConfiguration {}
