package dev.signet.domain.policy;

/**
 * A policy document with the name by which verdicts speak of it.
 *
 * @param name of the policy
 * @param document what it says
 */
public record NamedPolicy(String name, PolicyDocument document) {}
