package dev.signet.domain.device;

/**
 * How a pool remembers the devices of its users (Cognito's DeviceConfiguration); a pool without it keeps no track of them.
 *
 * @param challengeRequiredOnNewDevice whether a second factor is owed on new devices only: a remembered device that proves
 *     to be itself stands in for it
 * @param rememberedOnlyOnUserPrompt whether a device is remembered only once its user has said so; where not, each that is
 *     confirmed is
 */
public record DeviceSettings(boolean challengeRequiredOnNewDevice, boolean rememberedOnlyOnUserPrompt) {}
