package org.reactiveorm.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InetTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4",
        "1.2.3.4/32, 1.2.3.4",
        "1.2.3.4/0, 1.2.3.4/0",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "0:0:0:0:0:0:0:0, ::",
        "::ffff:1.2.3.4/128, ::ffff:1.2.3.4",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:2:3:4:5:6:7:0, 1:2:3:4:5:6:7:0",
        "1::, 1::",
        "fe80::1/10, fe80::1/10"
    })
    void showsAddressesInOneForm(String text, String shown) {
        assertThat(Inet.parse(text)).hasToString(shown).isEqualTo(Inet.parse(shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4/33",
                "1.2.3.4/",
                "1.2.3.4/-1",
                "1.2.3.4/08",
                " 1.2.3.4",
                "1.2.3.+4",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "12345::",
                "g::",
                "::1%eth0",
                "::1/129",
                "1.2.3.4:80",
                "::1.2.3",
                "::1.2.3.4:5",
                "1.2.3.4::"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Inet.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01:02:03:04:05",
                "01:02:03:04:05:06:07",
                "01:02:03:04:05:0g",
                "01:02-03:04:05:06",
                "0102.0304.0506"
            })
    void refusesWhatIsNoAddressOfHardware(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MacAddress.parse(text));
    }
}
