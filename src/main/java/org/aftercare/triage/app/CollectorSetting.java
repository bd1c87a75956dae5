package org.aftercare.triage.app;

import org.aftercare.triage.trace.CollectorAddress;
import org.eclipse.microprofile.config.spi.Converter;

/** The address of a collector, as a setting says it. */
public final class CollectorSetting implements Converter<CollectorAddress> {
    private static final long serialVersionUID = 1;

    @Override
    public CollectorAddress convert(String address) {
        return CollectorAddress.of(address);
    }
}
