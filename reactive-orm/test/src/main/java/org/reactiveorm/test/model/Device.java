package org.reactiveorm.test.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.MacAddress;

/** A model with addresses of networks, which only some databases have; so it is not one of {@link Models}. */
@Model
public class Device extends ActiveRecord<Device> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Where it is reached. */
    @Unique
    public @Nullable Inet address;

    /** The network that it is in. */
    @Column(nativeType = "cidr")
    public @Nullable Inet network;

    /** The address of its hardware. */
    public @Nullable MacAddress hardware;

    /** Whom it asks for names. */
    public @Nullable List<Inet> servers;
}
