package dev.signet.domain.device;

/** Whether a device is remembered. */
public enum DeviceStatus {
    /** It may stand in for a second factor, where the pool says so. */
    REMEMBERED,
    /** It is known and no more. */
    NOT_REMEMBERED
}
