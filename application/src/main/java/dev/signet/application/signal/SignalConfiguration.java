package dev.signet.application.signal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads how long security events are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignalKeeping.class)
class SignalConfiguration {}
