package org.aftercare.triage.app;

import org.aftercare.triage.trace.Share;
import org.eclipse.microprofile.config.spi.Converter;

/** A share, as a setting says it. */
public final class ShareSetting implements Converter<Share> {
    private static final long serialVersionUID = 1;

    @Override
    public Share convert(String share) {
        return Share.of(share);
    }
}
