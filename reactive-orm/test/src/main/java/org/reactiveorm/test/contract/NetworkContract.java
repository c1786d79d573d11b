package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.RequestException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.request.RequestFilter;
import org.reactiveorm.query.request.RequestOperator;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Device;
import org.reactiveorm.test.model.Device_;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.MacAddress;
import reactor.test.StepVerifier;

/** Addresses of hosts, networks and hardware: kept exactly, compared as networks are, refused at build where there are none. */
public abstract class NetworkContract extends NativeTypeContract {

    private static final Inet HOST = Inet.parse("10.1.2.3");
    private static final Inet IN_NETWORK = Inet.parse("10.1.2.4/16");
    private static final Inet SIX = Inet.parse("2001:db8::1");

    /** For bindings. */
    protected NetworkContract() {}

    @Test
    void namesEveryAttributeWhoseTypeTheDatabaseLacks() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.NETWORK_TYPE), "addresses that are refused");
        Orm orm = fresh(builder -> builder).orm();

        assertThatThrownBy(() -> orm.define("Thing", d -> d.attribute("host", DataType.INET)
                        .attribute("network", DataType.CIDR)
                        .string("name", 9)
                        .attribute("hardware", DataType.MACADDR)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.host")
                .hasMessageContaining("Thing.network")
                .hasMessageContaining("Thing.hardware")
                .hasMessageContaining("NETWORK_TYPE")
                .hasMessageNotContaining("Thing.name");
    }

    @Test
    @RequiresFeature(Feature.NETWORK_TYPE)
    void keepsAddresses() {
        Repository<Device, Long> devices = devices();
        Device written = await(devices.create(d -> {
            d.address = IN_NETWORK;
            d.network = Inet.parse("10.1.0.0/16");
            d.hardware = MacAddress.parse("08-00-2B-01-02-03");
            d.servers = List.of(HOST, SIX, IN_NETWORK);
        }));
        run(devices.create(d -> {}));

        Device read = await(devices.findByPk(Objects.requireNonNull(written.id)));
        assertThat(read.address).isEqualTo(IN_NETWORK).hasToString("10.1.2.4/16");
        assertThat(read.network).hasToString("10.1.0.0/16");
        assertThat(read.hardware).hasToString("08:00:2b:01:02:03");
        assertThat(read.servers).containsExactly(HOST, SIX, IN_NETWORK);
        assertThat(read.changed()).isEmpty();
        assertThat(read.toMap()).containsEntry("address", IN_NETWORK);
        assertThat(count(devices, Device_.address.isNull().and(Device_.network.isNull())))
                .isEqualTo(1);
        devices.create(d -> d.address = IN_NETWORK)
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
        devices.create(d -> d.network = IN_NETWORK)
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
    }

    @Test
    @RequiresFeature(Feature.NETWORK_TYPE)
    void agreesWithTheDatabaseOnTextsAndOrder() {
        FreshDatabase fresh = fresh(builder -> builder.models(Device_.MODEL));
        run(fresh.orm().sync());
        Repository<Device, Long> devices = fresh.orm().repository(Device_.MODEL);
        List<Inet> addresses = addresses();
        List<Device> rows = new ArrayList<>();
        for (Inet address : addresses) {
            Device row = new Device();
            row.address = address;
            row.network = address.network();
            rows.add(row);
        }
        run(devices.bulkCreate(rows).run());

        List<Device> read = await(devices.orderBy(Device_.id.asc()).all());
        assertThat(read).extracting(row -> row.address).isEqualTo(addresses);
        assertThat(read)
                .extracting(row -> row.network)
                .isEqualTo(addresses.stream().map(Inet::network).toList());
        assertThat(fresh.database()
                        .console()
                        .rows("SELECT host(address) || '/' || masklen(address) FROM devices ORDER BY id"))
                .isEqualTo(addresses.stream()
                        .map(each -> Inet.of(each.bytes(), each.bytes().length * 8) + "/" + each.prefixLength())
                        .toList());
        List<Inet> followed = await(devices.orderBy(Device_.address.asc())
                .all()
                .limitRate(11)
                .map(row -> Objects.requireNonNull(row.address)));
        assertThat(followed).isEqualTo(addresses.stream().sorted().toList());
        for (Inet address : addresses.subList(0, 12)) {
            assertThat(count(devices, Device_.address.contains(address)))
                    .isEqualTo(addresses.stream()
                            .filter(each -> each.contains(address))
                            .count());
            assertThat(count(devices, Device_.address.containedIn(address)))
                    .isEqualTo(addresses.stream().filter(address::contains).count());
            assertThat(count(devices, Device_.address.lt(address)))
                    .isEqualTo(addresses.stream()
                            .filter(each -> each.compareTo(address) < 0)
                            .count());
        }
    }

    @Test
    @RequiresFeature(Feature.NETWORK_TYPE)
    void findsAddressesByTheirNetworks() {
        Repository<Device, Long> devices = devices();
        for (String text : List.of("10.1.2.3", "10.1.0.0/16", "10.0.0.0/8", "192.168.0.1", "2001:db8::1")) {
            run(devices.create(d -> {
                d.address = Inet.parse(text);
                d.network = Inet.parse(text).network();
                d.hardware = MacAddress.of(new byte[] {1, 2, 3, 4, 5, (byte) text.length()});
            }));
        }
        Inet sixteen = Inet.parse("10.1.0.0/16");

        assertThat(found(devices, Device_.address.containedIn(sixteen))).containsExactly("10.1.2.3", "10.1.0.0/16");
        assertThat(found(devices, Device_.address.strictlyContainedIn(sixteen))).containsExactly("10.1.2.3");
        assertThat(found(devices, Device_.address.contains(sixteen))).containsExactly("10.1.0.0/16", "10.0.0.0/8");
        assertThat(found(devices, Device_.network.strictlyContains(sixteen))).containsExactly("10.0.0.0/8");
        assertThat(found(devices, Device_.network.contains(IN_NETWORK))).containsExactly("10.1.0.0/16", "10.0.0.0/8");
        assertThat(found(devices, Device_.address.overlaps(sixteen)))
                .containsExactly("10.1.2.3", "10.1.0.0/16", "10.0.0.0/8");
        assertThat(found(devices, Device_.address.containedIn(Device_.network))).hasSize(5);
        assertThat(found(devices, Device_.network.contains(Device_.address))).hasSize(5);
        assertThat(found(devices, Device_.address.in(HOST, SIX))).containsExactly("10.1.2.3", "2001:db8::1");
        assertThat(found(devices, Device_.network.eq(sixteen))).containsExactly("10.1.0.0/16");
        assertThat(found(devices, Device_.hardware.gt(MacAddress.parse("01:02:03:04:05:0a"))))
                .containsExactly("10.1.0.0/16", "192.168.0.1", "2001:db8::1");
        assertThat(found(devices, Device_.hardware.in(MacAddress.parse("01:02:03:04:05:08"))))
                .containsExactly("10.1.2.3");
        assertThat(await(devices.max(Device_.address))).isEqualTo(SIX);
        run(devices.where(Device_.address.eq(HOST))
                .update(Device_.address.set(IN_NETWORK), Device_.hardware.setNull()));
        assertThat(await(devices.where(Device_.hardware.isNull()).one()).address)
                .isEqualTo(IN_NETWORK);
        var first = await(devices.orderBy(Device_.address.asc()).after(null, 3));
        var second = await(devices.orderBy(Device_.address.asc()).after(first.next(), 3));
        assertThat(second.rows()).hasSize(2);
    }

    @Test
    @RequiresFeature(Feature.NETWORK_TYPE)
    void takesTextsByNameAndFromRequests() {
        Orm orm = fresh(builder -> builder.models(Device_.MODEL)).orm();
        Repository<Row, Object> things =
                orm.define("Thing", d -> d.attribute("host", DataType.INET).attribute("mac", DataType.MACADDR));
        run(orm.sync());
        run(things.create(row -> {
            row.set("host", HOST);
            row.set("mac", MacAddress.parse("01:02:03:04:05:06"));
        }));

        assertThat(await(things.findOne()).get("host")).isEqualTo(HOST);
        assertThat(await(orm.sql("select host::text from things where host <<= :net")
                        .bind("net", Inet.parse("10.0.0.0/8"))
                        .map(row -> Objects.requireNonNull(row.get("host", DataType.INET)))
                        .all()))
                .containsExactly(HOST);

        Repository<Device, Long> devices = orm.repository(Device_.MODEL);
        run(devices.create(d -> {
            d.set("address", "10.1.2.3");
            d.set("hardware", "01:02:03:04:05:06");
        }));
        assertThatThrownBy(() -> devices.build().set("address", "localhost")).isInstanceOf(QueryException.class);
        RequestFilter<Device> filter = RequestFilter.of(Device.class)
                .filterable(Device_.address, RequestOperator.EQ, RequestOperator.GT)
                .build();
        assertThat(await(devices.scope(filter.parse(Map.of("address", List.of("10.1.2.3"))))
                        .count()))
                .isEqualTo(1);
        assertThatThrownBy(() -> filter.parse(Map.of("address", List.of("example.org"))))
                .isInstanceOf(RequestException.class);
    }

    private static List<Inet> addresses() {
        List<Inet> addresses = new ArrayList<>();
        for (String text : List.of(
                "0.0.0.0/0",
                "0.0.0.0",
                "255.255.255.255",
                "10.1.2.3/7",
                "10.1.0.0/16",
                "::/0",
                "::",
                "::1",
                "::1.2.3.4",
                "::ffff:1.2.3.4",
                "1::",
                "1:0:0:2::3",
                "2001:db8:0:1:1:1:1:1",
                "fe80::1/10",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")) {
            addresses.add(Inet.parse(text));
        }
        Random random = new Random(12);
        for (int i = 0; i < 120; i++) {
            byte[] bytes = new byte[i % 3 == 0 ? 4 : 16];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : 0);
            }
            Inet address = Inet.of(bytes, random.nextInt(bytes.length * 8 + 1));
            if (!addresses.contains(address)) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private static List<String> found(Repository<Device, Long> devices, Condition<Device> condition) {
        return await(devices.where(condition).orderBy(Device_.id.asc()).all().map(row -> String.valueOf(row.address)));
    }

    private static long count(Repository<Device, Long> devices, Condition<Device> condition) {
        return await(devices.where(condition).count());
    }

    private Repository<Device, Long> devices() {
        Orm orm = fresh(builder -> builder.models(Device_.MODEL)).orm();
        run(orm.sync());
        return orm.repository(Device_.MODEL);
    }
}
