package dev.signet.domain.user;

import static dev.signet.domain.Ids.ALICE;
import static dev.signet.domain.Ids.uuid;
import static dev.signet.domain.user.Alice.LATER;
import static dev.signet.domain.user.Alice.confirmed;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.Scenario;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.personal.Personal;
import dev.signet.domain.user.DeviceCommand.ChangeDeviceStatus;
import dev.signet.domain.user.DeviceCommand.ConfirmDevice;
import dev.signet.domain.user.DeviceCommand.ForgetDevice;
import dev.signet.domain.user.DeviceEvent.DeviceConfirmed;
import dev.signet.domain.user.DeviceEvent.DeviceForgotten;
import dev.signet.domain.user.DeviceEvent.DeviceStatusChanged;
import dev.signet.domain.user.UserEvent.UserDisabled;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberingDevices {

    private static final DeviceId PHONE = DeviceId.of(uuid(50));
    private static final DeviceId LAPTOP = DeviceId.of(uuid(51));
    private static final Personal<String> NAME = Personal.of(ALICE, "Alice's phone");
    private static final DomainEvent CONFIRMED = confirmedDevice(PHONE, DeviceStatus.NOT_REMEMBERED);

    private final Scenario user = Scenario.of(User.class);

    @Test
    void takesADeviceThatHasASecret() {
        user.given(confirmed())
                .when(new ConfirmDevice(ALICE, PHONE, NAME, DeviceStatus.NOT_REMEMBERED, LATER))
                .expectEvents(CONFIRMED)
                .expectDone();
    }

    @Test
    void givesADeviceNoOtherSecretUntilItIsForgotten() {
        ConfirmDevice again = new ConfirmDevice(ALICE, PHONE, NAME, DeviceStatus.NOT_REMEMBERED, LATER);
        user.given(confirmed(CONFIRMED)).when(again).expectRefusal(UserRefusal.DEVICE_CONFIRMED);
        user.given(confirmed(CONFIRMED, new DeviceForgotten(ALICE, PHONE, LATER)))
                .when(again)
                .expectEvents(CONFIRMED);
    }

    @Test
    void takesNoneForAnAccountThatIsDisabled() {
        user.given(confirmed(new UserDisabled(ALICE, LATER)))
                .when(new ConfirmDevice(ALICE, PHONE, null, DeviceStatus.REMEMBERED, LATER))
                .expectRefusal(UserRefusal.DISABLED);
    }

    @Test
    void takesAHundredAndNoMore() {
        DomainEvent[] many = IntStream.range(0, 100)
                .mapToObj(each -> confirmedDevice(DeviceId.of(uuid(1000 + each)), DeviceStatus.REMEMBERED))
                .toArray(DomainEvent[]::new);

        user.given(confirmed(many))
                .when(new ConfirmDevice(ALICE, PHONE, null, DeviceStatus.REMEMBERED, LATER))
                .expectRefusal(UserRefusal.TOO_MANY_DEVICES);
    }

    @Test
    void remembersADeviceOnceItsUserSaysSo() {
        user.given(confirmed(CONFIRMED))
                .when(new ChangeDeviceStatus(ALICE, PHONE, DeviceStatus.REMEMBERED, LATER))
                .expectEvents(new DeviceStatusChanged(ALICE, PHONE, DeviceStatus.REMEMBERED, LATER))
                .expectDone();
    }

    @Test
    void saysNothingTwice() {
        DomainEvent remembered = new DeviceStatusChanged(ALICE, PHONE, DeviceStatus.REMEMBERED, LATER);
        user.given(confirmed(CONFIRMED, remembered))
                .when(new ChangeDeviceStatus(ALICE, PHONE, DeviceStatus.REMEMBERED, LATER))
                .expectNoEvents()
                .expectDone();
    }

    @Test
    void forgetsADevice() {
        user.given(confirmed(CONFIRMED))
                .when(new ForgetDevice(ALICE, PHONE, LATER))
                .expectEvents(new DeviceForgotten(ALICE, PHONE, LATER))
                .expectDone();
    }

    @Test
    void knowsNoDeviceThatWasNotConfirmed() {
        user.given(confirmed(CONFIRMED))
                .when(new ForgetDevice(ALICE, LAPTOP, LATER))
                .expectRefusal(UserRefusal.DEVICE_UNKNOWN);
        user.given(confirmed(CONFIRMED))
                .when(new ChangeDeviceStatus(ALICE, LAPTOP, DeviceStatus.REMEMBERED, LATER))
                .expectRefusal(UserRefusal.DEVICE_UNKNOWN);
    }

    private static DeviceConfirmed confirmedDevice(DeviceId device, DeviceStatus status) {
        return new DeviceConfirmed(ALICE, device, NAME, status, LATER);
    }
}
