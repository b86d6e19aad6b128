// Made by `npm run types` from the document of the API. Do not edit.

export interface paths {
    "/api/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event */
        post: operations["postSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send many events */
        post: operations["postBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a website is recorded */
        get: operations["getRecord"];
        put?: never;
        /** Send a piece of a recording */
        post: operations["postRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/q/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a link */
        get: operations["getQBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/p/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a pixel */
        get: operations["getPBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/email-pixel/{send}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the pixel of an email */
        get: operations["getPublicEmailPixelBySend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/track/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a view */
        post: operations["postAnalyticsTrackView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/track/engagement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report an engagement */
        post: operations["postAnalyticsTrackEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/track/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report many server-side events */
        post: operations["postAnalyticsTrackBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a token */
        post: operations["postAuthVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log out */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the user that is logged in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password */
        post: operations["postMePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your teams */
        get: operations["getMeTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/websites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your websites */
        get: operations["getMeWebsites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how you see the dashboard */
        get: operations["getMePreferences"];
        put?: never;
        /** Choose how you see the dashboard */
        post: operations["postMePreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your API keys */
        get: operations["getMeKeys"];
        put?: never;
        /** Create an API key */
        post: operations["postMeKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an API key */
        get: operations["getMeKeysByKeyId"];
        put?: never;
        /** Rename an API key */
        post: operations["postMeKeysByKeyId"];
        /** End an API key */
        delete: operations["deleteMeKeysByKeyId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all users */
        get: operations["getUsers"];
        put?: never;
        /** Create a user */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a user */
        get: operations["getUsersByUserId"];
        put?: never;
        /** Change a user */
        post: operations["postUsersByUserId"];
        /** Delete a user and all that is theirs */
        delete: operations["deleteUsersByUserId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/websites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a user's websites */
        get: operations["getUsersByUserIdWebsites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a user's teams */
        get: operations["getUsersByUserIdTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your teams */
        get: operations["getTeams"];
        put?: never;
        /** Create a team */
        post: operations["postTeams"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a team */
        post: operations["postTeamsJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a team */
        get: operations["getTeamsByTeamId"];
        put?: never;
        /** Change a team */
        post: operations["postTeamsByTeamId"];
        /** Delete a team */
        delete: operations["deleteTeamsByTeamId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}/websites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a team's websites */
        get: operations["getTeamsByTeamIdWebsites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of a team */
        get: operations["getTeamsByTeamIdUsers"];
        put?: never;
        /** Put a user into a team */
        post: operations["postTeamsByTeamIdUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a member of a team */
        get: operations["getTeamsByTeamIdUsersByUserId"];
        put?: never;
        /** Change the role of a member */
        post: operations["postTeamsByTeamIdUsersByUserId"];
        /** Take a user out of a team */
        delete: operations["deleteTeamsByTeamIdUsersByUserId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all users */
        get: operations["getAdminUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/websites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all websites */
        get: operations["getAdminWebsites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all teams */
        get: operations["getAdminTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List websites */
        get: operations["getWebsites"];
        put?: never;
        /** Create a website */
        post: operations["postWebsites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a website */
        get: operations["getWebsitesByWebsiteId"];
        put?: never;
        /** Change a website */
        post: operations["postWebsitesByWebsiteId"];
        /** Delete a website and its events */
        delete: operations["deleteWebsitesByWebsiteId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget a website's events */
        post: operations["postWebsitesByWebsiteIdReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a website away */
        post: operations["postWebsitesByWebsiteIdTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List segments or cohorts */
        get: operations["getWebsitesByWebsiteIdSegments"];
        put?: never;
        /** Keep a segment or cohort */
        post: operations["postWebsitesByWebsiteIdSegments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/segments/{segmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a segment or cohort */
        get: operations["getWebsitesByWebsiteIdSegmentsBySegmentId"];
        put?: never;
        /** Change a segment or cohort */
        post: operations["postWebsitesByWebsiteIdSegmentsBySegmentId"];
        /** Forget a segment or cohort */
        delete: operations["deleteWebsitesByWebsiteIdSegmentsBySegmentId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List notes on charts */
        get: operations["getWebsitesByWebsiteIdAnnotations"];
        put?: never;
        /** Put a note on charts */
        post: operations["postWebsitesByWebsiteIdAnnotations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/annotations/{annotationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a note */
        get: operations["getWebsitesByWebsiteIdAnnotationsByAnnotationId"];
        put?: never;
        /** Change a note */
        post: operations["postWebsitesByWebsiteIdAnnotationsByAnnotationId"];
        /** Delete a note */
        delete: operations["deleteWebsitesByWebsiteIdAnnotationsByAnnotationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List apps */
        get: operations["getWebsitesByWebsiteIdApps"];
        put?: never;
        /** Create an app */
        post: operations["postWebsitesByWebsiteIdApps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/apps/{appId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an app */
        get: operations["getWebsitesByWebsiteIdAppsByAppId"];
        put?: never;
        /** Rename an app */
        post: operations["postWebsitesByWebsiteIdAppsByAppId"];
        /** Delete an app */
        delete: operations["deleteWebsitesByWebsiteIdAppsByAppId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/apps/{appId}/write-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a write key */
        post: operations["postWebsitesByWebsiteIdAppsByAppIdWriteKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/apps/{appId}/write-keys/{writeKeyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace a write key */
        post: operations["postWebsitesByWebsiteIdAppsByAppIdWriteKeysByWriteKeyIdRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/apps/{appId}/write-keys/{writeKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a write key */
        delete: operations["deleteWebsitesByWebsiteIdAppsByAppIdWriteKeysByWriteKeyId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count reported views */
        get: operations["getWebsitesByWebsiteIdBackendStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count reported views over time */
        get: operations["getWebsitesByWebsiteIdBackendViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List values by reported views */
        get: operations["getWebsitesByWebsiteIdBackendMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List content by reported views */
        get: operations["getWebsitesByWebsiteIdBackendContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/engagement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count engagements */
        get: operations["getWebsitesByWebsiteIdBackendEngagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List targets by engagements */
        get: operations["getWebsitesByWebsiteIdBackendTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count business events */
        get: operations["getWebsitesByWebsiteIdBackendBusiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Add up what engagements brought */
        get: operations["getWebsitesByWebsiteIdBackendRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/backend/api-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List endpoints by calls */
        get: operations["getWebsitesByWebsiteIdBackendApiCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share something */
        post: operations["postShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share/id/{shareId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a share */
        get: operations["getShareIdByShareId"];
        put?: never;
        /** Change a share */
        post: operations["postShareIdByShareId"];
        /** End a share */
        delete: operations["deleteShareIdByShareId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/share/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open a share */
        get: operations["getShareBySlug"];
        put?: never;
        /** Open a share by its password */
        post: operations["postShareBySlug"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a website's shares */
        get: operations["getWebsitesByWebsiteIdShares"];
        put?: never;
        /** Share a website */
        post: operations["postWebsitesByWebsiteIdShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{linkId}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a link's shares */
        get: operations["getLinksByLinkIdShares"];
        put?: never;
        /** Share a link */
        post: operations["postLinksByLinkIdShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pixels/{pixelId}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a pixel's shares */
        get: operations["getPixelsByPixelIdShares"];
        put?: never;
        /** Share a pixel */
        post: operations["postPixelsByPixelIdShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a board's shares */
        get: operations["getBoardsByBoardIdShares"];
        put?: never;
        /** Share a board */
        post: operations["postBoardsByBoardIdShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List saved reports */
        get: operations["getReports"];
        put?: never;
        /** Save a report */
        post: operations["postReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a saved report */
        get: operations["getReportsByReportId"];
        put?: never;
        /** Change a saved report */
        post: operations["postReportsByReportId"];
        /** Forget a saved report */
        delete: operations["deleteReportsByReportId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a website's saved reports */
        get: operations["getWebsitesByWebsiteIdReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count views, visitors, visits, bounces and time */
        get: operations["getWebsitesByWebsiteIdStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/stats/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count visits, bounces and time over time */
        get: operations["getWebsitesByWebsiteIdStatsSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/pageviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count views and visitors over time */
        get: operations["getWebsitesByWebsiteIdPageviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List values by visitors */
        get: operations["getWebsitesByWebsiteIdMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/metrics/expanded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List values with all numbers */
        get: operations["getWebsitesByWebsiteIdMetricsExpanded"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List values to filter by */
        get: operations["getWebsitesByWebsiteIdValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/daterange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell when events happened */
        get: operations["getWebsitesByWebsiteIdDaterange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count visitors of the last five minutes */
        get: operations["getWebsitesByWebsiteIdActive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count on all websites */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sessions */
        get: operations["getWebsitesByWebsiteIdSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/sessions/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count sessions and what they did */
        get: operations["getWebsitesByWebsiteIdSessionsStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/sessions/weekly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count sessions by hour of the week */
        get: operations["getWebsitesByWebsiteIdSessionsWeekly"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/revenue/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sessions with revenue */
        get: operations["getWebsitesByWebsiteIdRevenueSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/session-data/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List their properties */
        get: operations["getWebsitesByWebsiteIdSessionDataProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/session-data/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List values of a property */
        get: operations["getWebsitesByWebsiteIdSessionDataValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a session */
        get: operations["getWebsitesByWebsiteIdSessionsBySessionId"];
        put?: never;
        post?: never;
        /** Erase a session */
        delete: operations["deleteWebsitesByWebsiteIdSessionsBySessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/sessions/{sessionId}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a session did */
        get: operations["getWebsitesByWebsiteIdSessionsBySessionIdActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/sessions/{sessionId}/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the properties of a session */
        get: operations["getWebsitesByWebsiteIdSessionsBySessionIdProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List events */
        get: operations["getWebsitesByWebsiteIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/events/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count custom events over time */
        get: operations["getWebsitesByWebsiteIdEventsSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/events/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count custom events */
        get: operations["getWebsitesByWebsiteIdEventsStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List events with their properties */
        get: operations["getWebsitesByWebsiteIdEventData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count properties by event */
        get: operations["getWebsitesByWebsiteIdEventDataEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count values of all properties */
        get: operations["getWebsitesByWebsiteIdEventDataFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count properties */
        get: operations["getWebsitesByWebsiteIdEventDataProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count values of a property */
        get: operations["getWebsitesByWebsiteIdEventDataValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Add up a property */
        get: operations["getWebsitesByWebsiteIdEventDataNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data/declared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count events of declarative tracking */
        get: operations["getWebsitesByWebsiteIdEventDataDeclared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count events with properties */
        get: operations["getWebsitesByWebsiteIdEventDataStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/event-data/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the properties of an event */
        get: operations["getWebsitesByWebsiteIdEventDataByEventId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/event-data/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count properties by event (older clients) */
        get: operations["getEventDataEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/event-data/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count values (older clients) */
        get: operations["getEventDataFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/event-data/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count events with properties (older clients) */
        get: operations["getEventDataStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export lists as CSV files */
        get: operations["getWebsitesByWebsiteIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count who took steps one after another */
        post: operations["postReportsFunnel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/goal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count who reached a goal */
        post: operations["postReportsGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count who reached a goal (older name) */
        post: operations["postReportsGoals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/journey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List the ways that visits take */
        post: operations["postReportsJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count who came back */
        post: operations["postReportsRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/attribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List sources of conversions */
        post: operations["postReportsAttribution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Break views down by several dimensions */
        post: operations["postReportsBreakdown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Break views down by several dimensions (older name) */
        post: operations["postReportsInsights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell how fast pages load */
        post: operations["postReportsPerformance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add up revenue */
        post: operations["postReportsRevenue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/utm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List campaigns by views */
        post: operations["postReportsUtm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/revenue/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List currencies of payments */
        get: operations["getWebsitesByWebsiteIdRevenueCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List links */
        get: operations["getLinks"];
        put?: never;
        /** Create a link */
        post: operations["postLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a link */
        get: operations["getLinksByLinkId"];
        put?: never;
        /** Change a link */
        post: operations["postLinksByLinkId"];
        /** Delete a link and its clicks */
        delete: operations["deleteLinksByLinkId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{linkId}/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the clicks of a link */
        get: operations["getLinksByLinkIdClicks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a team's links */
        get: operations["getTeamsByTeamIdLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pixels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List pixels */
        get: operations["getPixels"];
        put?: never;
        /** Create a pixel */
        post: operations["postPixels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pixels/{pixelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a pixel */
        get: operations["getPixelsByPixelId"];
        put?: never;
        /** Change a pixel */
        post: operations["postPixelsByPixelId"];
        /** Delete a pixel and its events */
        delete: operations["deletePixelsByPixelId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pixels/{pixelId}/opens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the loads of a pixel */
        get: operations["getPixelsByPixelIdOpens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}/pixels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a team's pixels */
        get: operations["getTeamsByTeamIdPixels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List boards */
        get: operations["getBoards"];
        put?: never;
        /** Create a board */
        post: operations["postBoards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/boards/{boardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a board */
        get: operations["getBoardsByBoardId"];
        put?: never;
        /** Change a board */
        post: operations["postBoardsByBoardId"];
        /** Delete a board */
        delete: operations["deleteBoardsByBoardId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show your dashboard */
        get: operations["getDashboard"];
        put?: never;
        /** Change your dashboard */
        post: operations["postDashboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a team's boards */
        get: operations["getTeamsByTeamIdBoards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List emails */
        get: operations["getWebsitesByWebsiteIdEmails"];
        put?: never;
        /** Register an email */
        post: operations["postWebsitesByWebsiteIdEmails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/emails/{send}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show an email and its openings */
        get: operations["getWebsitesByWebsiteIdEmailsBySend"];
        put?: never;
        /** Change an email */
        post: operations["postWebsitesByWebsiteIdEmailsBySend"];
        /** Forget an email */
        delete: operations["deleteWebsitesByWebsiteIdEmailsBySend"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List recordings */
        get: operations["getWebsitesByWebsiteIdReplays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/replays/{replayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a recording and its events */
        get: operations["getWebsitesByWebsiteIdReplaysByReplayId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/sessions/{sessionId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a session's recordings */
        get: operations["getWebsitesByWebsiteIdSessionsBySessionIdReplays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/replays/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List saved recordings */
        get: operations["getWebsitesByWebsiteIdReplaysSaved"];
        put?: never;
        /** Save a recording */
        post: operations["postWebsitesByWebsiteIdReplaysSaved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/websites/{websiteId}/replays/saved/{savedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a saved recording */
        get: operations["getWebsitesByWebsiteIdReplaysSavedBySavedId"];
        put?: never;
        post?: never;
        /** Forget a saved recording */
        delete: operations["deleteWebsitesByWebsiteIdReplaysSavedBySavedId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realtime/{websiteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the last half hour */
        get: operations["getRealtimeByWebsiteId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realtime/{websiteId}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Watch the last half hour */
        get: operations["getRealtimeByWebsiteIdStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realtime/{websiteId}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a ticket to watch with */
        post: operations["postRealtimeByWebsiteIdToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answer */
        get: operations["getHeartbeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the installation's settings for dashboards */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell that the process is alive */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether every part works */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describe the API */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describe the API to people */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                message: string;
                code: string;
                status: number;
                errors?: string[];
                properties?: Record<string, never>;
            };
        };
    };
    responses: {
        Error400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Error401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Error403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Error404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Error413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Error429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        Error503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        path: string;
        entry: string;
        exit: string;
        title: string;
        query: string;
        referrer: string;
        domain: string;
        channel: string;
        country: string;
        region: string;
        city: string;
        browser: string;
        os: string;
        device: string;
        language: string;
        screen: string;
        event: string;
        hostname: string;
        tag: string;
        distinctId: string;
        utmSource: string;
        utmMedium: string;
        utmCampaign: string;
        utmContent: string;
        utmTerm: string;
        eventType: number;
        url: string;
        host: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postSend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "event",
                 *       "payload": {
                 *         "website": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *         "hostname": "example.com",
                 *         "url": "/pricing?utm_source=news",
                 *         "title": "Pricing",
                 *         "referrer": "https://www.google.com/",
                 *         "language": "en-GB",
                 *         "screen": "1920x1080"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type: "event" | "identify" | "performance";
                    payload: {
                        /** Format: uuid */
                        website?: string;
                        /** Format: uuid */
                        link?: string;
                        /** Format: uuid */
                        pixel?: string;
                        data?: Record<string, never>;
                        hostname?: string;
                        language?: string;
                        screen?: string;
                        tag?: string;
                        name?: string;
                        title?: string;
                        url?: string;
                        referrer?: string;
                        id?: string;
                        ip?: string;
                        userAgent?: string;
                        browser?: string;
                        os?: string;
                        device?: string;
                        timestamp?: number;
                        idempotencyKey?: string;
                        lcp?: number;
                        inp?: number;
                        fcp?: number;
                        ttfb?: number;
                        cls?: number;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cache: string | null;
                        sessionId: string;
                        visitId: string;
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            429: components["responses"]["Error429"];
            503: components["responses"]["Error503"];
        };
    };
    postBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type: "event" | "identify" | "performance";
                    payload: {
                        /** Format: uuid */
                        website?: string;
                        /** Format: uuid */
                        link?: string;
                        /** Format: uuid */
                        pixel?: string;
                        data?: Record<string, never>;
                        hostname?: string;
                        language?: string;
                        screen?: string;
                        tag?: string;
                        name?: string;
                        title?: string;
                        url?: string;
                        referrer?: string;
                        id?: string;
                        ip?: string;
                        userAgent?: string;
                        browser?: string;
                        os?: string;
                        device?: string;
                        timestamp?: number;
                        idempotencyKey?: string;
                        lcp?: number;
                        inp?: number;
                        fcp?: number;
                        ttfb?: number;
                        cls?: number;
                    };
                }[];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        size: number;
                        processed: number;
                        errors: number;
                        details: unknown[];
                        cache: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            429: components["responses"]["Error429"];
            503: components["responses"]["Error503"];
        };
    };
    getRecord: {
        parameters: {
            query: {
                website: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enabled: boolean;
                        sampleRate: number;
                        maskLevel: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            503: components["responses"]["Error503"];
        };
    };
    postRecord: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "record",
                 *       "payload": {
                 *         "website": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *         "events": [
                 *           {
                 *             "type": 4,
                 *             "data": {}
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type: "record";
                    payload: {
                        /** Format: uuid */
                        website: string;
                        events: Record<string, never>[];
                        timestamp?: number;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            429: components["responses"]["Error429"];
            503: components["responses"]["Error503"];
        };
    };
    getQBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error400"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getPBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": unknown;
                };
            };
            400: components["responses"]["Error400"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getPublicEmailPixelBySend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                send: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": unknown;
                };
            };
            400: components["responses"]["Error400"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postAnalyticsTrackView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    app?: string | null;
                    contentId: string;
                    /** @enum {string} */
                    contentType: "post" | "video" | "image" | "audio" | "article" | "stream" | "page" | "api";
                    userId?: string | null;
                    sessionId: string;
                    duration?: number | null;
                    ipAddress?: string | null;
                    /** @enum {string} */
                    deviceType: "desktop" | "mobile" | "tablet" | "tv" | "bot" | "unknown";
                    statusCode?: number | null;
                    metadata?: Record<string, never> | null;
                    eventId?: string | null;
                    timestamp?: number | null;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok?: boolean;
                        eventId?: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            429: components["responses"]["Error429"];
            503: components["responses"]["Error503"];
        };
    };
    postAnalyticsTrackEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userId: string;
                    /** @enum {string} */
                    metricType: "view" | "like" | "comment" | "share" | "follow" | "subscribe" | "purchase" | "tip" | "bookmark" | "click";
                    targetId: string;
                    /** @enum {string} */
                    targetType: "content" | "user" | "creator" | "comment" | "stream" | "product";
                    metadata?: Record<string, never> | null;
                    eventId?: string | null;
                    timestamp?: number | null;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok?: boolean;
                        eventId?: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            429: components["responses"]["Error429"];
            503: components["responses"]["Error503"];
        };
    };
    postAnalyticsTrackBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    events: Record<string, never>[];
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok?: boolean;
                        size?: number;
                        accepted?: number;
                        eventIds?: string[];
                        errors?: unknown[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            429: components["responses"]["Error429"];
            503: components["responses"]["Error503"];
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        user: {
                            id: string;
                            username: string;
                            role: string;
                            createdAt: string;
                            isAdmin: boolean;
                            teams: unknown[];
                        } | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            403: components["responses"]["Error403"];
            413: components["responses"]["Error413"];
            429: components["responses"]["Error429"];
            503: components["responses"]["Error503"];
        };
    };
    postAuthVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        username: string;
                        role: string;
                        createdAt: string;
                        isAdmin: boolean;
                        teams: unknown[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            503: components["responses"]["Error503"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        authKey: unknown;
                        shareToken: unknown;
                        user: {
                            id: string;
                            username: string;
                            role: string;
                            createdAt: string;
                            isAdmin: boolean;
                        } | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postMePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        username: string;
                        role: string;
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getMeTeams: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            accessCode: string;
                            logoUrl: unknown;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            members: {
                                id: string;
                                teamId: string | null;
                                userId: string | null;
                                role: string;
                                createdAt: string;
                                updatedAt: string;
                                user: {
                                    id: string;
                                    username: string;
                                } | null;
                            }[];
                            _count: {
                                members: number;
                                websites: number | null;
                            };
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getMeWebsites: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "domain" | "createdAt" | "updatedAt";
                includeTeams?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            domain: string;
                            shareId: unknown;
                            resetAt: unknown;
                            userId: string | null;
                            teamId: unknown;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            replayEnabled: boolean;
                            replayConfig: unknown;
                            retentionDays: unknown;
                            user: {
                                id: string;
                                username: string;
                            } | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getMePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string | null;
                        theme: string | null;
                        timezone: string | null;
                        firstDay: number | null;
                        period: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postMePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language?: string | null;
                    theme?: ("light" | "dark" | "auto") | null;
                    timezone?: string | null;
                    firstDay?: number | null;
                    period?: ("today" | "yesterday" | "24h" | "7d" | "30d" | "90d" | "week" | "month" | "year" | "6mo" | "12mo" | "all") | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string | null;
                        theme: string | null;
                        timezone: string | null;
                        firstDay: number | null;
                        period: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getMeKeys: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            scope: string;
                            websites: string[] | null;
                            hint: string;
                            expiresAt: string | null;
                            usedAt: unknown;
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postMeKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @default read
                     * @enum {string}
                     */
                    scope?: "read" | "write" | "admin";
                    websites?: string[] | null;
                    expiresAt?: (string | number) | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        scope: string;
                        websites: string[] | null;
                        hint: string;
                        expiresAt: string | null;
                        usedAt: unknown;
                        createdAt: string;
                        updatedAt: string;
                        key: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getMeKeysByKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        scope: string;
                        websites: string[] | null;
                        hint: string;
                        expiresAt: string | null;
                        usedAt: unknown;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postMeKeysByKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        scope: string;
                        websites: string[] | null;
                        hint: string;
                        expiresAt: string | null;
                        usedAt: unknown;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteMeKeysByKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getUsers: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "username" | "role" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            username: string;
                            role: string;
                            createdAt: string;
                            displayName: unknown;
                            logoUrl: unknown;
                            updatedAt: string;
                            deletedAt: unknown;
                            _count: {
                                websites: number | null;
                            };
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                    /** @enum {string} */
                    role: "admin" | "user" | "view-only";
                    /** Format: uuid */
                    id?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        username: string;
                        role: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        username: string;
                        role: string;
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username?: string;
                    password?: string;
                    /** @enum {string} */
                    role?: "admin" | "user" | "view-only";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        username: string;
                        role: string;
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getUsersByUserIdWebsites: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "domain" | "createdAt" | "updatedAt";
                includeTeams?: boolean;
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            domain: string;
                            shareId: unknown;
                            resetAt: unknown;
                            userId: string | null;
                            teamId: unknown;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            replayEnabled: boolean;
                            replayConfig: unknown;
                            retentionDays: unknown;
                            user: {
                                id: string;
                                username: string;
                            } | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getUsersByUserIdTeams: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt" | "updatedAt";
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            accessCode: string;
                            logoUrl: unknown;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            members: {
                                id: string;
                                teamId: string | null;
                                userId: string | null;
                                role: string;
                                createdAt: string;
                                updatedAt: string;
                                user: {
                                    id: string;
                                    username: string;
                                } | null;
                            }[];
                            _count: {
                                members: number;
                                websites: number | null;
                            };
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getTeams: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            accessCode: string;
                            logoUrl: unknown;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            members: {
                                id: string;
                                teamId: string | null;
                                userId: string | null;
                                role: string;
                                createdAt: string;
                                updatedAt: string;
                                user: {
                                    id: string;
                                    username: string;
                                } | null;
                            }[];
                            _count: {
                                members: number;
                                websites: number | null;
                            };
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: uuid */
                    ownerId?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        accessCode: string;
                        logoUrl: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        teamId: string | null;
                        userId: string | null;
                        role: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postTeamsJoin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accessCode: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        teamId: string | null;
                        userId: string | null;
                        role: string;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getTeamsByTeamId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        accessCode: string;
                        logoUrl: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        members: {
                            id: string;
                            teamId: string | null;
                            userId: string | null;
                            role: string;
                            createdAt: string;
                            updatedAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postTeamsByTeamId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    accessCode?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        accessCode: string;
                        logoUrl: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteTeamsByTeamId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getTeamsByTeamIdWebsites: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "domain" | "createdAt" | "updatedAt";
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            domain: string;
                            shareId: unknown;
                            resetAt: unknown;
                            userId: string | null;
                            teamId: unknown;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            replayEnabled: boolean;
                            replayConfig: unknown;
                            retentionDays: unknown;
                            user: {
                                id: string;
                                username: string;
                            } | null;
                            createUser: {
                                id: string;
                                username: string;
                            };
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getTeamsByTeamIdUsers: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "username" | "createdAt";
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            teamId: string | null;
                            userId: string | null;
                            role: string;
                            createdAt: string;
                            updatedAt: string;
                            user: {
                                id: string;
                                username: string;
                            } | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postTeamsByTeamIdUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    userId?: string;
                    username?: string;
                    /** @enum {string} */
                    role: "team-member" | "team-view-only" | "team-manager";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        teamId: string | null;
                        userId: string | null;
                        role: string;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getTeamsByTeamIdUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        teamId: string | null;
                        userId: string | null;
                        role: string;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postTeamsByTeamIdUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "team-member" | "team-view-only" | "team-manager";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        teamId: string | null;
                        userId: string | null;
                        role: string;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteTeamsByTeamIdUsersByUserId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getAdminUsers: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "username" | "role" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            username: string;
                            role: string;
                            createdAt: string;
                            displayName: unknown;
                            logoUrl: unknown;
                            updatedAt: string;
                            deletedAt: unknown;
                            _count: {
                                websites: number | null;
                            };
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getAdminWebsites: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "domain" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            domain: string;
                            shareId: unknown;
                            resetAt: unknown;
                            userId: string | null;
                            teamId: unknown;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            replayEnabled: boolean;
                            replayConfig: unknown;
                            retentionDays: unknown;
                            user: {
                                id: string;
                                username: string;
                            } | null;
                            team: unknown;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getAdminTeams: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            accessCode: string;
                            logoUrl: unknown;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            members: {
                                id: string;
                                teamId: string | null;
                                userId: string | null;
                                role: string;
                                createdAt: string;
                                updatedAt: string;
                                user: {
                                    id: string;
                                    username: string;
                                } | null;
                            }[];
                            _count: {
                                members: number;
                                websites: number | null;
                            };
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsites: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "domain" | "createdAt" | "updatedAt";
                includeTeams?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            domain: string;
                            shareId: unknown;
                            resetAt: unknown;
                            userId: string | null;
                            teamId: unknown;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            replayEnabled: boolean;
                            replayConfig: unknown;
                            retentionDays: unknown;
                            user: {
                                id: string;
                                username: string;
                            } | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    domain: string;
                    shareId?: string | null;
                    teamId?: string | null;
                    id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        domain: string;
                        shareId: unknown;
                        resetAt: unknown;
                        userId: string | null;
                        teamId: unknown;
                        createdBy: string | null;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        replayEnabled: boolean;
                        replayConfig: unknown;
                        retentionDays: unknown;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        domain: string;
                        shareId: unknown;
                        resetAt: unknown;
                        userId: string | null;
                        teamId: unknown;
                        createdBy: string | null;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        replayEnabled: boolean;
                        replayConfig: unknown;
                        retentionDays: unknown;
                    } | null;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    domain?: string;
                    shareId?: string | null;
                    replayEnabled?: boolean;
                    replayConfig?: {
                        sampleRate?: number;
                        /** @enum {string} */
                        maskLevel?: "strict" | "moderate";
                        maxDuration?: number;
                        blockSelector?: string;
                    } | null;
                    retentionDays?: number | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        domain: string;
                        shareId: unknown;
                        resetAt: unknown;
                        userId: string | null;
                        teamId: unknown;
                        createdBy: string | null;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        replayEnabled: boolean;
                        replayConfig: unknown;
                        retentionDays: unknown;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteWebsitesByWebsiteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userId?: string | null;
                    teamId?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        domain: string;
                        shareId: unknown;
                        resetAt: unknown;
                        userId: string | null;
                        teamId: unknown;
                        createdBy: string | null;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        replayEnabled: boolean;
                        replayConfig: unknown;
                        retentionDays: unknown;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSegments: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt" | "updatedAt";
                type: "segment" | "cohort";
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            type: string;
                            name: string | null;
                            parameters: {
                                filters: {
                                    name: string | null;
                                    operator: string;
                                    value: string | null;
                                }[];
                            };
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdSegments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "segment",
                 *       "name": "Americans",
                 *       "parameters": {
                 *         "filters": [
                 *           {
                 *             "name": "country",
                 *             "operator": "eq",
                 *             "value": "US"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type: "segment" | "cohort";
                    name: string;
                    parameters: {
                        filters?: {
                            name: string;
                            /** @enum {string} */
                            operator: "eq" | "neq" | "c" | "dnc" | "re" | "nre" | "s" | "ns" | "t" | "f" | "gt" | "lt" | "gte" | "lte" | "bf" | "af";
                            value: string | string[];
                        }[];
                        /** @enum {string} */
                        match?: "all" | "any";
                        dateRange?: string;
                        action?: {
                            /** @enum {string} */
                            type: "path" | "event";
                            value: string;
                        };
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "153db078-4a59-4cb4-b487-1ea3fb0146bd",
                     *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                     *       "type": "segment",
                     *       "name": "Americans",
                     *       "parameters": {
                     *         "filters": [
                     *           {
                     *             "name": "country",
                     *             "operator": "eq",
                     *             "value": "US"
                     *           }
                     *         ]
                     *       },
                     *       "createdAt": "2026-11-21T20:48:26.924Z",
                     *       "updatedAt": "2026-11-21T20:48:27.067Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        websiteId: string;
                        type: string;
                        name: string | null;
                        parameters: {
                            filters: {
                                name: string | null;
                                operator: string;
                                value: string | null;
                            }[];
                        };
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSegmentsBySegmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "153db078-4a59-4cb4-b487-1ea3fb0146bd",
                     *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                     *       "type": "segment",
                     *       "name": "Americans",
                     *       "parameters": {
                     *         "filters": [
                     *           {
                     *             "name": "country",
                     *             "operator": "eq",
                     *             "value": "US"
                     *           }
                     *         ]
                     *       },
                     *       "createdAt": "2026-11-21T20:48:26.924Z",
                     *       "updatedAt": "2026-11-21T20:48:27.067Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        websiteId: string;
                        type: string;
                        name: string | null;
                        parameters: {
                            filters: {
                                name: string | null;
                                operator: string;
                                value: string | null;
                            }[];
                        };
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdSegmentsBySegmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "segment",
                 *       "name": "Americans",
                 *       "parameters": {
                 *         "filters": [
                 *           {
                 *             "name": "country",
                 *             "operator": "eq",
                 *             "value": "US"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type?: "segment" | "cohort";
                    name?: string;
                    parameters?: {
                        filters?: {
                            name: string;
                            /** @enum {string} */
                            operator: "eq" | "neq" | "c" | "dnc" | "re" | "nre" | "s" | "ns" | "t" | "f" | "gt" | "lt" | "gte" | "lte" | "bf" | "af";
                            value: string | string[];
                        }[];
                        /** @enum {string} */
                        match?: "all" | "any";
                        dateRange?: string;
                        action?: {
                            /** @enum {string} */
                            type: "path" | "event";
                            value: string;
                        };
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "153db078-4a59-4cb4-b487-1ea3fb0146bd",
                     *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                     *       "type": "segment",
                     *       "name": "Americans",
                     *       "parameters": {
                     *         "filters": [
                     *           {
                     *             "name": "country",
                     *             "operator": "eq",
                     *             "value": "US"
                     *           }
                     *         ]
                     *       },
                     *       "createdAt": "2026-11-21T20:48:26.924Z",
                     *       "updatedAt": "2026-11-21T20:48:27.067Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        websiteId: string;
                        type: string;
                        name: string | null;
                        parameters: {
                            filters: {
                                name: string | null;
                                operator: string;
                                value: string | null;
                            }[];
                        };
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteWebsitesByWebsiteIdSegmentsBySegmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdAnnotations: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "date";
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            userId: string | null;
                            date: string;
                            allDay: boolean;
                            note: string;
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdAnnotations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    date: string | number;
                    note: string;
                    /** @default false */
                    allDay?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        userId: string | null;
                        date: string;
                        allDay: boolean;
                        note: string;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdAnnotationsByAnnotationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                annotationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        userId: string | null;
                        date: string;
                        allDay: boolean;
                        note: string;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdAnnotationsByAnnotationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                annotationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    date?: string | number;
                    note?: string;
                    allDay?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        userId: string | null;
                        date: string;
                        allDay: boolean;
                        note: string;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteWebsitesByWebsiteIdAnnotationsByAnnotationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                annotationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdApps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        name: string | null;
                        createdAt: string;
                        updatedAt: string;
                        writeKeys: {
                            id: string;
                            appId: string;
                            name: string | null;
                            hint: string;
                            origins: unknown[];
                            expiresAt: unknown;
                            usedAt: string | null;
                            createdAt: string;
                        }[];
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdApps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        name: string | null;
                        createdAt: string;
                        updatedAt: string;
                        writeKeys: unknown[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdAppsByAppId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        name: string | null;
                        createdAt: string;
                        updatedAt: string;
                        writeKeys: {
                            id: string;
                            appId: string;
                            name: string | null;
                            hint: string;
                            origins: unknown[];
                            expiresAt: unknown;
                            usedAt: string | null;
                            createdAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdAppsByAppId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                appId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        name: string | null;
                        createdAt: string;
                        updatedAt: string;
                        writeKeys: {
                            id: string;
                            appId: string;
                            name: string | null;
                            hint: string;
                            origins: unknown[];
                            expiresAt: unknown;
                            usedAt: string | null;
                            createdAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteWebsitesByWebsiteIdAppsByAppId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                appId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdAppsByAppIdWriteKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                appId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @default [] */
                    origins?: string[];
                    expiresAt?: (string | number) | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        appId: string;
                        name: string | null;
                        hint: string;
                        origins: unknown[];
                        expiresAt: unknown;
                        usedAt: unknown;
                        createdAt: string;
                        key: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdAppsByAppIdWriteKeysByWriteKeyIdRotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                appId: string;
                writeKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 0 */
                    overlap?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        appId: string;
                        name: string | null;
                        hint: string;
                        origins: unknown[];
                        expiresAt: unknown;
                        usedAt: unknown;
                        createdAt: string;
                        key: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteWebsitesByWebsiteIdAppsByAppIdWriteKeysByWriteKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                appId: string;
                writeKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendStats: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                contentType?: "post" | "video" | "image" | "audio" | "article" | "stream" | "page" | "api" | "";
                deviceType?: "desktop" | "mobile" | "tablet" | "tv" | "bot" | "unknown" | "";
                country?: string;
                apiCalls?: boolean;
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: number;
                        users: number;
                        averageDuration: number | null;
                        p50: number | null;
                        p95: number | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendViews: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                contentType?: "post" | "video" | "image" | "audio" | "article" | "stream" | "page" | "api" | "";
                deviceType?: "desktop" | "mobile" | "tablet" | "tv" | "bot" | "unknown" | "";
                country?: string;
                apiCalls?: boolean;
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: number;
                        users: number;
                        averageDuration: number | null;
                        p50: number | null;
                        p95: number | null;
                        t: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendMetrics: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                contentType?: "post" | "video" | "image" | "audio" | "article" | "stream" | "page" | "api" | "";
                deviceType?: "desktop" | "mobile" | "tablet" | "tv" | "bot" | "unknown" | "";
                country?: string;
                apiCalls?: boolean;
                type: "app" | "contentType" | "deviceType" | "country" | "region" | "city";
                page?: number;
                pageSize?: number;
                search?: string;
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: number;
                        users: number;
                        averageDuration: number | null;
                        p50: number | null;
                        p95: number | null;
                        name: string | null;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendContent: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                contentType?: "post" | "video" | "image" | "audio" | "article" | "stream" | "page" | "api" | "";
                deviceType?: "desktop" | "mobile" | "tablet" | "tv" | "bot" | "unknown" | "";
                country?: string;
                page?: number;
                pageSize?: number;
                search?: string;
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            contentId: string;
                            views: number;
                            users: number;
                            averageDuration: number | null;
                            engagements: number;
                            engagementRate: number;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendEngagement: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                metricType?: "view" | "like" | "comment" | "share" | "follow" | "subscribe" | "purchase" | "tip" | "bookmark" | "click" | "";
                targetType?: "content" | "user" | "creator" | "comment" | "stream" | "product" | "";
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        users: number;
                        metricTypes: {
                            name: string | null;
                            count: number;
                            users: number;
                        }[];
                        targetTypes: {
                            name: string | null;
                            count: number;
                            users: number;
                        }[];
                        series: {
                            t: string;
                            metricType: string;
                            count: number;
                            users: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendTargets: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                metricType?: "view" | "like" | "comment" | "share" | "follow" | "subscribe" | "purchase" | "tip" | "bookmark" | "click" | "";
                targetType?: "content" | "user" | "creator" | "comment" | "stream" | "product" | "";
                page?: number;
                pageSize?: number;
                search?: string;
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            targetId: string;
                            targetType: string;
                            count: number;
                            users: number;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendBusiness: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                metricType?: "view" | "like" | "comment" | "share" | "follow" | "subscribe" | "purchase" | "tip" | "bookmark" | "click" | "";
                targetType?: "content" | "user" | "creator" | "comment" | "stream" | "product" | "";
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            name: string | null;
                            count: number;
                            users: number;
                        }[];
                        series: {
                            t: string;
                            name: string | null;
                            count: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendRevenue: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                metricType?: "view" | "like" | "comment" | "share" | "follow" | "subscribe" | "purchase" | "tip" | "bookmark" | "click" | "";
                targetType?: "content" | "user" | "creator" | "comment" | "stream" | "product" | "";
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            currency: string;
                            sum: number | null;
                            count: number;
                            average: number;
                            users: number;
                        }[];
                        series: {
                            t: string;
                            currency: string;
                            sum: number | null;
                            count: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdBackendApiCalls: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                app?: string;
                contentType?: "post" | "video" | "image" | "audio" | "article" | "stream" | "page" | "api" | "";
                deviceType?: "desktop" | "mobile" | "tablet" | "tv" | "bot" | "unknown" | "";
                country?: string;
                page?: number;
                pageSize?: number;
                search?: string;
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            count: number;
                            users: number;
                            errors: number;
                            serverErrors: number;
                            errorRate: number | null;
                            averageDuration: number | null;
                            p50: number | null;
                            p95: number | null;
                            p99: number | null;
                            name: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                        total: {
                            count: number;
                            users: number;
                            errors: number;
                            serverErrors: number;
                            errorRate: number | null;
                            averageDuration: number | null;
                            p50: number | null;
                            p95: number | null;
                            p99: number | null;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postShare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    entityId: string;
                    shareType: number;
                    name?: string;
                    slug?: string | null;
                    /** @default {} */
                    parameters?: Record<string, never>;
                    expiresAt?: (string | number) | null;
                    password?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        entityId: string;
                        shareType: number;
                        name: string | null;
                        slug: string;
                        parameters: {
                            overview: boolean;
                        };
                        createdAt: string;
                        updatedAt: string;
                        expiresAt: unknown;
                        hasPassword: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getShareIdByShareId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        entityId: string;
                        shareType: number;
                        name: string | null;
                        slug: string;
                        parameters: {
                            overview: boolean;
                        };
                        createdAt: string;
                        updatedAt: string;
                        expiresAt: unknown;
                        hasPassword: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postShareIdByShareId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shareId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    slug?: string;
                    parameters?: Record<string, never>;
                    expiresAt?: (string | number) | null;
                    password?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        entityId: string;
                        shareType: number;
                        name: string | null;
                        slug: string;
                        parameters: {
                            overview: boolean;
                        };
                        createdAt: string;
                        updatedAt: string;
                        expiresAt: unknown;
                        hasPassword: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteShareIdByShareId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getShareBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        shareId: string | null;
                        shareType: number;
                        parameters: {
                            overview: boolean;
                        };
                        websiteId: string;
                        expiresAt: unknown;
                        token: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postShareBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        shareId: string | null;
                        shareType: number;
                        parameters: {
                            overview: boolean;
                        };
                        websiteId: string;
                        expiresAt: unknown;
                        token: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            429: components["responses"]["Error429"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdShares: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt";
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            entityId: string;
                            shareType: number;
                            name: string | null;
                            slug: string;
                            parameters: {
                                overview: boolean;
                            };
                            createdAt: string;
                            updatedAt: string;
                            expiresAt: unknown;
                            hasPassword: boolean;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    slug?: string | null;
                    /** @default {} */
                    parameters?: Record<string, never>;
                    expiresAt?: (string | number) | null;
                    password?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        entityId: string;
                        shareType: number;
                        name: string | null;
                        slug: string;
                        parameters: {
                            overview: boolean;
                        };
                        createdAt: string;
                        updatedAt: string;
                        expiresAt: unknown;
                        hasPassword: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getLinksByLinkIdShares: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt";
            };
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            entityId: string;
                            shareType: number;
                            name: string | null;
                            slug: string;
                            parameters: {
                                overview: boolean;
                            };
                            createdAt: string;
                            updatedAt: string;
                            expiresAt: unknown;
                            hasPassword: boolean;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postLinksByLinkIdShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    slug?: string | null;
                    /** @default {} */
                    parameters?: Record<string, never>;
                    expiresAt?: (string | number) | null;
                    password?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        entityId: string;
                        shareType: number;
                        name: string | null;
                        slug: string;
                        parameters: {
                            overview: boolean;
                        };
                        createdAt: string;
                        updatedAt: string;
                        expiresAt: unknown;
                        hasPassword: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getPixelsByPixelIdShares: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt";
            };
            header?: never;
            path: {
                pixelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            entityId: string;
                            shareType: number;
                            name: string | null;
                            slug: string;
                            parameters: {
                                overview: boolean;
                            };
                            createdAt: string;
                            updatedAt: string;
                            expiresAt: unknown;
                            hasPassword: boolean;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postPixelsByPixelIdShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pixelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    slug?: string | null;
                    /** @default {} */
                    parameters?: Record<string, never>;
                    expiresAt?: (string | number) | null;
                    password?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        entityId: string;
                        shareType: number;
                        name: string | null;
                        slug: string;
                        parameters: {
                            overview: boolean;
                        };
                        createdAt: string;
                        updatedAt: string;
                        expiresAt: unknown;
                        hasPassword: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getBoardsByBoardIdShares: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "createdAt";
            };
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            entityId: string;
                            shareType: number;
                            name: string | null;
                            slug: string;
                            parameters: {
                                overview: boolean;
                            };
                            createdAt: string;
                            updatedAt: string;
                            expiresAt: unknown;
                            hasPassword: boolean;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postBoardsByBoardIdShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    slug?: string | null;
                    /** @default {} */
                    parameters?: Record<string, never>;
                    expiresAt?: (string | number) | null;
                    password?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        entityId: string;
                        shareType: number;
                        name: string | null;
                        slug: string;
                        parameters: {
                            overview: boolean;
                        };
                        createdAt: string;
                        updatedAt: string;
                        expiresAt: unknown;
                        hasPassword: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getReports: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "type" | "createdAt" | "updatedAt";
                websiteId: string;
                type?: "attribution" | "breakdown" | "compare" | "funnel" | "goal" | "goals" | "insights" | "journey" | "performance" | "retention" | "revenue" | "utm";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            userId: string | null;
                            websiteId: string;
                            type: string;
                            name: string | null;
                            description: string;
                            parameters: {
                                type: string;
                                value: string | null;
                            };
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "goal",
                 *       "name": "Pricing",
                 *       "parameters": {
                 *         "type": "path",
                 *         "value": "/pricing"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "attribution" | "breakdown" | "compare" | "funnel" | "goal" | "goals" | "insights" | "journey" | "performance" | "retention" | "revenue" | "utm";
                    name: string;
                    description?: string | null;
                    parameters: Record<string, never>;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "6492d58e-aebc-44f6-bdb9-80c08f47ae3b",
                     *       "userId": "b86b9745-fcc4-4c31-b13f-4fe0698aa123",
                     *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                     *       "type": "goal",
                     *       "name": "Pricing",
                     *       "parameters": {
                     *         "type": "path",
                     *         "value": "/pricing"
                     *       },
                     *       "createdAt": "2026-11-21T20:48:26.924Z",
                     *       "updatedAt": "2026-11-21T20:48:27.067Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        userId: string | null;
                        websiteId: string;
                        type: string;
                        name: string | null;
                        description: string;
                        parameters: {
                            type: string;
                            value: string | null;
                        };
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getReportsByReportId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "6492d58e-aebc-44f6-bdb9-80c08f47ae3b",
                     *       "userId": "b86b9745-fcc4-4c31-b13f-4fe0698aa123",
                     *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                     *       "type": "goal",
                     *       "name": "Pricing",
                     *       "parameters": {
                     *         "type": "path",
                     *         "value": "/pricing"
                     *       },
                     *       "createdAt": "2026-11-21T20:48:26.924Z",
                     *       "updatedAt": "2026-11-21T20:48:27.067Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        userId: string | null;
                        websiteId: string;
                        type: string;
                        name: string | null;
                        description: string;
                        parameters: {
                            type: string;
                            value: string | null;
                        };
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsByReportId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "goal",
                 *       "name": "Pricing",
                 *       "parameters": {
                 *         "type": "path",
                 *         "value": "/pricing"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId?: string;
                    /** @enum {string} */
                    type?: "attribution" | "breakdown" | "compare" | "funnel" | "goal" | "goals" | "insights" | "journey" | "performance" | "retention" | "revenue" | "utm";
                    name?: string;
                    description?: string | null;
                    parameters?: Record<string, never>;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "6492d58e-aebc-44f6-bdb9-80c08f47ae3b",
                     *       "userId": "b86b9745-fcc4-4c31-b13f-4fe0698aa123",
                     *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                     *       "type": "goal",
                     *       "name": "Pricing",
                     *       "parameters": {
                     *         "type": "path",
                     *         "value": "/pricing"
                     *       },
                     *       "createdAt": "2026-11-21T20:48:26.924Z",
                     *       "updatedAt": "2026-11-21T20:48:27.067Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        userId: string | null;
                        websiteId: string;
                        type: string;
                        name: string | null;
                        description: string;
                        parameters: {
                            type: string;
                            value: string | null;
                        };
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteReportsByReportId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdReports: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "type" | "createdAt" | "updatedAt";
                type?: "attribution" | "breakdown" | "compare" | "funnel" | "goal" | "goals" | "insights" | "journey" | "performance" | "retention" | "revenue" | "utm";
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            userId: string | null;
                            websiteId: string;
                            type: string;
                            name: string | null;
                            description: string;
                            parameters: {
                                type: string;
                                value: string | null;
                            };
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdStats: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                compare?: "prev" | "yoy" | "";
                compareStartAt?: number;
                compareEndAt?: number;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pageviews: number;
                        visitors: number;
                        visits: number;
                        bounces: number;
                        totaltime: number;
                        comparison: {
                            pageviews: number;
                            visitors: number;
                            visits: number;
                            bounces: number;
                            totaltime: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdStatsSeries: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                compare?: "prev" | "yoy" | "";
                compareStartAt?: number;
                compareEndAt?: number;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        points: {
                            x: string | null;
                            pageviews: number;
                            visitors: number;
                            visits: number;
                            bounces: number;
                            totaltime: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdPageviews: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                compare?: "prev" | "yoy" | "";
                compareStartAt?: number;
                compareEndAt?: number;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pageviews: {
                            x: string | null;
                            y: number | null;
                        }[];
                        sessions: {
                            x: string | null;
                            y: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdMetrics: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                compare?: "prev" | "yoy" | "";
                compareStartAt?: number;
                compareEndAt?: number;
                type: string;
                limit?: number;
                offset?: number;
                search?: string;
                direct?: boolean;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        x: string | null;
                        y: number | null;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdMetricsExpanded: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                compare?: "prev" | "yoy" | "";
                compareStartAt?: number;
                compareEndAt?: number;
                type: string;
                limit?: number;
                offset?: number;
                search?: string;
                direct?: boolean;
                orderBy?: "" | "name" | "visitors" | "visits" | "pageviews" | "bounceRate" | "visitTime";
                sortDescending?: boolean;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string | null;
                        pageviews: number;
                        visitors: number;
                        visits: number;
                        bounces: number;
                        totaltime: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdValues: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                compare?: "prev" | "yoy" | "";
                compareStartAt?: number;
                compareEndAt?: number;
                type: string;
                search?: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: string | null;
                        count: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdDaterange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        startDate: string | null;
                        endDate: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdActive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        visitors: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getOverview: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                compare?: "prev" | "yoy" | "";
                compareStartAt?: number;
                compareEndAt?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pageviews: number;
                        visitors: number;
                        visits: number;
                        bounces: number;
                        totaltime: number;
                        comparison: {
                            pageviews: number;
                            visitors: number;
                            visits: number;
                            bounces: number;
                            totaltime: number;
                        };
                        active: number;
                        series: {
                            pageviews: {
                                x: string | null;
                                y: number | null;
                            }[];
                            sessions: {
                                x: string | null;
                                y: number | null;
                            }[];
                        };
                        unit: string;
                        websites: {
                            id: string;
                            name: string | null;
                            pageviews: number;
                            visitors: number;
                            visits: number;
                            bounces: number;
                            totaltime: number;
                            comparison: {
                                pageviews: number;
                                visitors: number;
                                visits: number;
                                bounces: number;
                                totaltime: number;
                            };
                            active: number;
                            series: {
                                pageviews: {
                                    x: string | null;
                                    y: number | null;
                                }[];
                                sessions: {
                                    x: string | null;
                                    y: number | null;
                                }[];
                            };
                        }[] | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessions: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "lastAt" | "createdAt" | "firstAt" | "visits" | "views" | "events" | "hostname" | "browser" | "os" | "device" | "screen" | "language" | "country" | "region" | "city";
                merged?: boolean;
                beside?: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            hostname: unknown;
                            browser: unknown;
                            os: unknown;
                            device: unknown;
                            screen: unknown;
                            language: unknown;
                            country: unknown;
                            region: unknown;
                            city: unknown;
                            firstAt: string;
                            lastAt: string;
                            visits: number;
                            views: number;
                            events: number;
                            createdAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessionsStats: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pageviews: {
                            value: number | null;
                        };
                        visitors: {
                            value: number | null;
                        };
                        visits: {
                            value: number | null;
                        };
                        countries: {
                            value: number | null;
                        };
                        events: {
                            value: number | null;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessionsWeekly: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": number[][];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdRevenueSessions: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "lastAt" | "createdAt" | "firstAt" | "visits" | "views" | "events" | "hostname" | "browser" | "os" | "device" | "screen" | "language" | "country" | "region" | "city";
                merged?: boolean;
                currency: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            hostname: unknown;
                            browser: unknown;
                            os: unknown;
                            device: unknown;
                            screen: unknown;
                            language: unknown;
                            country: unknown;
                            region: unknown;
                            city: unknown;
                            firstAt: string;
                            lastAt: string;
                            visits: number;
                            views: number;
                            events: number;
                            createdAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessionDataProperties: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        propertyName: string;
                        total: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessionDataValues: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                propertyName: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: string | null;
                        total: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessionsBySessionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        distinctId: unknown;
                        browser: unknown;
                        os: unknown;
                        device: unknown;
                        screen: unknown;
                        language: unknown;
                        country: unknown;
                        region: unknown;
                        city: unknown;
                        firstAt: string;
                        lastAt: string;
                        visits: number;
                        views: number;
                        events: number;
                        totaltime: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    deleteWebsitesByWebsiteIdSessionsBySessionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessionsBySessionIdActivity: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: string;
                        hostname: unknown;
                        urlPath: string;
                        urlQuery: unknown;
                        referrerDomain: unknown;
                        eventId: string;
                        eventType: number;
                        eventName: unknown;
                        visitId: string;
                        hasData: boolean;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessionsBySessionIdProperties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        websiteId: string;
                        sessionId: string;
                        dataKey: string;
                        dataType: number;
                        stringValue: string | null;
                        numberValue: unknown;
                        dateValue: unknown;
                        createdAt: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEvents: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "createdAt" | "eventName" | "eventType" | "urlPath" | "pageTitle" | "referrerDomain" | "hostname" | "country" | "city" | "device" | "os" | "browser";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            sessionId: string;
                            createdAt: string;
                            hostname: unknown;
                            urlPath: string;
                            urlQuery: unknown;
                            referrerPath: unknown;
                            referrerQuery: unknown;
                            referrerDomain: unknown;
                            country: unknown;
                            city: unknown;
                            device: unknown;
                            os: unknown;
                            browser: unknown;
                            pageTitle: unknown;
                            eventType: number;
                            eventName: unknown;
                            hasData: boolean;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventsSeries: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                limit?: number;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        x: string | null;
                        t: string;
                        y: number | null;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventsStats: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                compare?: "prev" | "yoy" | "";
                compareStartAt?: number;
                compareEndAt?: number;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            events: number;
                            visitors: number;
                            visits: number;
                            uniqueEvents: number;
                            comparison: {
                                events: number;
                                visitors: number;
                                visits: number;
                                uniqueEvents: number;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventData: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "createdAt";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            websiteId: string;
                            eventId: string;
                            eventName: unknown;
                            eventProperties: {
                                dataKey: string;
                                dataType: number;
                                stringValue: string | null;
                                numberValue: unknown;
                                dateValue: unknown;
                                createdAt: string;
                            }[];
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventDataEvents: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        eventName: string | null;
                        propertyName: string;
                        dataType: number;
                        total: number;
                        propertyValue: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventDataFields: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        propertyName: string;
                        dataType: number;
                        value: string | null;
                        total: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventDataProperties: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        eventName: string | null;
                        propertyName: string;
                        total: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventDataValues: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                event?: components["parameters"]["event"];
                propertyName: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: string | null;
                        total: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventDataNumbers: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                event?: components["parameters"]["event"];
                propertyName: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        values: number;
                        numbers: number;
                        sum: number | null;
                        average: number;
                        least: number;
                        median: number;
                        most: number;
                        currencies: {
                            values: number;
                            numbers: number;
                            sum: number | null;
                            average: number;
                            least: number;
                            median: number;
                            most: number;
                            currency: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventDataDeclared: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: number;
                        visitors: number;
                        tabs: number;
                        series: {
                            x: string | null;
                            t: string;
                            y: number | null;
                        }[];
                        names: {
                            name: string | null;
                            count: number;
                            tabs: number;
                        }[];
                        types: {
                            name: string | null;
                            count: number;
                            tabs: number;
                        }[];
                        versions: {
                            name: string | null;
                            count: number;
                            tabs: number;
                        }[];
                        viewports: {
                            name: string | null;
                            count: number;
                            tabs: number;
                        }[];
                        pages: {
                            name: string | null;
                            count: number;
                            tabs: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventDataStats: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: number;
                        properties: number;
                        records: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEventDataByEventId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        websiteId: string;
                        sessionId: string;
                        eventId: string;
                        urlPath: string;
                        eventName: unknown;
                        dataKey: string;
                        dataType: number;
                        stringValue: string | null;
                        numberValue: unknown;
                        dateValue: unknown;
                        createdAt: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getEventDataEvents: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                websiteId: string;
                eventName?: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        eventName: string | null;
                        propertyName: string;
                        dataType: number;
                        total: number;
                        propertyValue: string;
                        fieldName: string;
                        fieldValue: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getEventDataFields: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                websiteId: string;
                eventName?: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        propertyName: string;
                        dataType: number;
                        value: string | null;
                        total: number;
                        fieldName: string;
                        fieldValue: string;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getEventDataStats: {
        parameters: {
            query: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                websiteId: string;
                eventName?: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: number;
                        properties: number;
                        records: number;
                        fields: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdExport: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        zip: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsFunnel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "funnel",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00Z",
                 *         "endDate": "2026-09-30T23:59:59Z",
                 *         "window": 60,
                 *         "steps": [
                 *           {
                 *             "type": "path",
                 *             "value": "/berths"
                 *           },
                 *           {
                 *             "type": "event",
                 *             "value": "signup"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "funnel";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        window: number;
                        steps: {
                            /** @enum {string} */
                            type: "path" | "event";
                            value: string;
                            filters?: {
                                property: string;
                                /** @enum {string} */
                                operator: "eq" | "neq" | "c" | "dnc";
                                value: string;
                            }[];
                        }[];
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        value: string | null;
                        visitors: number;
                        previous: number;
                        dropped: number;
                        dropoff: unknown;
                        remaining: number | null;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsGoal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "goal",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00Z",
                 *         "endDate": "2026-09-30T23:59:59Z",
                 *         "type": "event",
                 *         "value": "signup"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "goal" | "goals";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        /** @enum {string} */
                        type: "path" | "event";
                        value: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        num: number;
                        total: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsGoals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "goals",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00Z",
                 *         "endDate": "2026-09-30T23:59:59Z",
                 *         "type": "event",
                 *         "value": "signup"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "goal" | "goals";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        /** @enum {string} */
                        type: "path" | "event";
                        value: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        num: number;
                        total: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsJourney: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "journey",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00Z",
                 *         "endDate": "2026-09-30T23:59:59Z",
                 *         "steps": 3,
                 *         "startStep": "/"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "journey";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        steps: number;
                        startStep?: string;
                        endStep?: string;
                        eventType?: number;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: unknown[];
                        count: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "retention",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00Z",
                 *         "endDate": "2026-09-30T23:59:59Z",
                 *         "timezone": "Europe/Berlin"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "retention";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        /** @default UTC */
                        timezone?: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        date: string;
                        day: number;
                        visitors: number;
                        returnVisitors: number;
                        percentage: number;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsAttribution: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "attribution",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00.000Z",
                 *         "endDate": "2026-09-30T23:59:59.999Z",
                 *         "model": "first-click",
                 *         "type": "event",
                 *         "step": "signup"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "attribution";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        /** @enum {string} */
                        model: "first-click" | "last-click";
                        /** @enum {string} */
                        type: "path" | "event";
                        step: string;
                        currency?: string;
                        /**
                         * @default event
                         * @enum {string}
                         */
                        credit?: "event" | "visit";
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        referrer: {
                            name: string | null;
                            value: number | null;
                        }[];
                        paidAds: {
                            name: string | null;
                            value: number | null;
                        }[];
                        utm_source: {
                            name: string | null;
                            value: number | null;
                        }[];
                        utm_medium: {
                            name: string | null;
                            value: number | null;
                        }[];
                        utm_campaign: {
                            name: string | null;
                            value: number | null;
                        }[];
                        utm_content: {
                            name: string | null;
                            value: number | null;
                        }[];
                        utm_term: unknown[];
                        total: {
                            pageviews: number;
                            visitors: number;
                            visits: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsBreakdown: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "breakdown",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00.000Z",
                 *         "endDate": "2026-09-30T23:59:59.999Z",
                 *         "fields": [
                 *           "path",
                 *           "country"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "breakdown" | "insights";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        fields: ("path" | "title" | "query" | "referrer" | "domain" | "channel" | "country" | "region" | "city" | "browser" | "os" | "device" | "language" | "screen" | "event" | "hostname" | "tag" | "distinctId" | "utmSource" | "utmMedium" | "utmCampaign" | "utmContent" | "utmTerm" | "url" | "host")[];
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: number;
                        visitors: number;
                        visits: number;
                        bounces: number;
                        totaltime: number;
                        path: string;
                        country: string | null;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsInsights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "insights",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00.000Z",
                 *         "endDate": "2026-09-30T23:59:59.999Z",
                 *         "fields": [
                 *           "path",
                 *           "country"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "breakdown" | "insights";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        fields: ("path" | "title" | "query" | "referrer" | "domain" | "channel" | "country" | "region" | "city" | "browser" | "os" | "device" | "language" | "screen" | "event" | "hostname" | "tag" | "distinctId" | "utmSource" | "utmMedium" | "utmCampaign" | "utmContent" | "utmTerm" | "url" | "host")[];
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: number;
                        visitors: number;
                        visits: number;
                        bounces: number;
                        totaltime: number;
                        path: string;
                        country: string | null;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsPerformance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "performance",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00.000Z",
                 *         "endDate": "2026-09-30T23:59:59.999Z",
                 *         "metric": "lcp",
                 *         "unit": "day",
                 *         "timezone": "Europe/Berlin"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "performance";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        /** @enum {unknown} */
                        unit?: "minute" | "hour" | "day" | "month" | "year";
                        /** @default UTC */
                        timezone?: string;
                        /**
                         * @default lcp
                         * @enum {string}
                         */
                        metric?: "lcp" | "inp" | "cls" | "fcp" | "ttfb";
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chart: {
                            t: string;
                            p50: number | null;
                            p75: number;
                            p95: number | null;
                        }[];
                        summary: {
                            lcp: {
                                p50: number | null;
                                p75: number;
                                p95: number | null;
                                good: number;
                                fair: number;
                                poor: number;
                            };
                            inp: {
                                p50: number | null;
                                p75: number;
                                p95: number | null;
                                good: number;
                                fair: number;
                                poor: number;
                            };
                            cls: {
                                p50: number | null;
                                p75: number;
                                p95: number | null;
                                good: number;
                                fair: number;
                                poor: number;
                            };
                            fcp: {
                                p50: number | null;
                                p75: number;
                                p95: number | null;
                                good: number;
                                fair: number;
                                poor: number;
                            };
                            ttfb: {
                                p50: number | null;
                                p75: number;
                                p95: number | null;
                                good: number;
                                fair: number;
                                poor: number;
                            };
                            count: number;
                        };
                        pages: {
                            name: string | null;
                            count: number;
                            p50: number | null;
                            p75: number;
                            p95: number | null;
                        }[];
                        pageTitles: {
                            name: string | null;
                            count: number;
                            p50: number | null;
                            p75: number;
                            p95: number | null;
                        }[];
                        devices: {
                            name: string | null;
                            count: number;
                            p50: number | null;
                            p75: number;
                            p95: number | null;
                        }[];
                        browsers: {
                            name: string | null;
                            count: number;
                            p50: number | null;
                            p75: number;
                            p95: number | null;
                        }[];
                        countries: {
                            name: string | null;
                            count: number;
                            p50: number | null;
                            p75: number;
                            p95: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsRevenue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "revenue",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00.000Z",
                 *         "endDate": "2026-09-30T23:59:59.999Z",
                 *         "currency": "EUR",
                 *         "unit": "day",
                 *         "timezone": "Europe/Berlin",
                 *         "compare": "prev"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "revenue";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                        /** @enum {unknown} */
                        unit?: "minute" | "hour" | "day" | "month" | "year";
                        /** @default UTC */
                        timezone?: string;
                        /** @enum {unknown} */
                        compare?: "prev" | "yoy" | "";
                        compareStartAt?: number;
                        compareEndAt?: number;
                        currency: string;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chart: {
                            x: string | null;
                            t: string;
                            y: number | null;
                            count: number;
                        }[];
                        total: {
                            sum: number | null;
                            count: number;
                            unique_count: number;
                            total_sessions: number;
                            average: number;
                            arpu: number;
                            comparison: {
                                sum: unknown;
                                count: number;
                                unique_count: number;
                                total_sessions: number;
                                average: number;
                                arpu: number;
                            };
                        };
                        country: {
                            name: string | null;
                            value: number | null;
                        }[] | null;
                        region: {
                            name: string | null;
                            value: number | null;
                            country: string | null;
                        }[] | null;
                        referrer: {
                            name: string | null;
                            value: number | null;
                        }[];
                        channel: {
                            name: string | null;
                            value: number | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    postReportsUtm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "websiteId": "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11",
                 *       "type": "utm",
                 *       "filters": {
                 *         "country": "eq.DE"
                 *       },
                 *       "parameters": {
                 *         "startDate": "2026-09-01T00:00:00.000Z",
                 *         "endDate": "2026-09-30T23:59:59.999Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    websiteId: string;
                    /** @enum {string} */
                    type: "utm";
                    filters: {
                        /** Format: uuid */
                        segment?: string;
                        /** Format: uuid */
                        cohort?: string;
                        /** @default false */
                        excludeBounce?: boolean;
                        /**
                         * @default all
                         * @enum {string}
                         */
                        match?: "all" | "any";
                        /**
                         * @default event
                         * @enum {string}
                         */
                        scope?: "event" | "source" | "visit";
                    } & {
                        [key: string]: string | number;
                    };
                    parameters: {
                        startDate: string | number;
                        endDate: string | number;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        utm_source: {
                            utm: string;
                            views: number;
                        }[];
                        utm_medium: {
                            utm: string;
                            views: number;
                        }[];
                        utm_campaign: {
                            utm: string;
                            views: number;
                        }[];
                        utm_term: {
                            utm: string;
                            views: number;
                        }[];
                        utm_content: {
                            utm: string;
                            views: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdRevenueCurrencies: {
        parameters: {
            query?: {
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
                period?: string;
                unit?: "minute" | "hour" | "day" | "month" | "year";
                timezone?: string;
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        count: number;
                        sum: number | null;
                    }[];
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getLinks: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "url" | "slug" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            url: string;
                            slug: string;
                            userId: string | null;
                            teamId: unknown;
                            websiteId: unknown;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            clicks: number;
                            visitors: number;
                            firstClickedAt: string | null;
                            lastClickedAt: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: uri */
                    url: string;
                    slug: string;
                    teamId?: string | null;
                    id?: string | null;
                    websiteId?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        url: string;
                        slug: string;
                        userId: string | null;
                        teamId: unknown;
                        websiteId: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        clicks: number;
                        visitors: number;
                        firstClickedAt: string | null;
                        lastClickedAt: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getLinksByLinkId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        url: string;
                        slug: string;
                        userId: string | null;
                        teamId: unknown;
                        websiteId: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        clicks: number;
                        visitors: number;
                        firstClickedAt: string | null;
                        lastClickedAt: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postLinksByLinkId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: uri */
                    url?: string;
                    slug?: string;
                    websiteId?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        url: string;
                        slug: string;
                        userId: string | null;
                        teamId: unknown;
                        websiteId: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        clicks: number;
                        visitors: number;
                        firstClickedAt: string | null;
                        lastClickedAt: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteLinksByLinkId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getLinksByLinkIdClicks: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "createdAt";
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
            };
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            sessionId: string;
                            visitId: string;
                            createdAt: string;
                            hostname: string | null;
                            urlPath: string;
                            urlQuery: string | null;
                            referrerDomain: string | null;
                            referrerPath: string | null;
                            browser: string | null;
                            os: string | null;
                            device: string | null;
                            language: string | null;
                            country: string | null;
                            region: string | null;
                            city: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getTeamsByTeamIdLinks: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "url" | "slug" | "createdAt" | "updatedAt";
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            url: string;
                            slug: string;
                            userId: string | null;
                            teamId: unknown;
                            websiteId: unknown;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            clicks: number;
                            visitors: number;
                            firstClickedAt: string | null;
                            lastClickedAt: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getPixels: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "slug" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            slug: string;
                            userId: string | null;
                            teamId: unknown;
                            websiteId: unknown;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            opens: number;
                            visitors: number;
                            firstOpenedAt: string | null;
                            lastOpenedAt: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postPixels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    slug: string;
                    teamId?: string | null;
                    id?: string | null;
                    websiteId?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        slug: string;
                        userId: string | null;
                        teamId: unknown;
                        websiteId: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        opens: number;
                        visitors: number;
                        firstOpenedAt: string | null;
                        lastOpenedAt: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getPixelsByPixelId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pixelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        slug: string;
                        userId: string | null;
                        teamId: unknown;
                        websiteId: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        opens: number;
                        visitors: number;
                        firstOpenedAt: string | null;
                        lastOpenedAt: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postPixelsByPixelId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pixelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    slug?: string;
                    websiteId?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string | null;
                        slug: string;
                        userId: string | null;
                        teamId: unknown;
                        websiteId: unknown;
                        createdAt: string;
                        updatedAt: string;
                        deletedAt: unknown;
                        opens: number;
                        visitors: number;
                        firstOpenedAt: string | null;
                        lastOpenedAt: string | null;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deletePixelsByPixelId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pixelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getPixelsByPixelIdOpens: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "createdAt";
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
            };
            header?: never;
            path: {
                pixelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            sessionId: string;
                            visitId: string;
                            createdAt: string;
                            hostname: string | null;
                            urlPath: string;
                            urlQuery: string | null;
                            referrerDomain: string | null;
                            referrerPath: string | null;
                            browser: string | null;
                            os: string | null;
                            device: string | null;
                            language: string | null;
                            country: string | null;
                            region: string | null;
                            city: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getTeamsByTeamIdPixels: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "slug" | "createdAt" | "updatedAt";
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string | null;
                            slug: string;
                            userId: string | null;
                            teamId: unknown;
                            websiteId: unknown;
                            createdAt: string;
                            updatedAt: string;
                            deletedAt: unknown;
                            opens: number;
                            visitors: number;
                            firstOpenedAt: string | null;
                            lastOpenedAt: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getBoards: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "type" | "createdAt" | "updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            type: string;
                            name: string | null;
                            description: string;
                            parameters: Record<string, never>;
                            userId: string | null;
                            teamId: unknown;
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postBoards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "mixed",
                 *       "name": "Harbour"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type: "mixed" | "website" | "pixel" | "link";
                    name: string;
                    description?: string;
                    /** @default {} */
                    parameters?: Record<string, never>;
                    teamId?: string | null;
                    id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b0da32d1-c5d3-4b8b-b3e2-7fcb02d3d14a",
                     *       "type": "mixed",
                     *       "name": "Harbour",
                     *       "parameters": {},
                     *       "userId": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
                     *       "teamId": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        type: string;
                        name: string | null;
                        description: string;
                        parameters: Record<string, never>;
                        userId: string | null;
                        teamId: unknown;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getBoardsByBoardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b0da32d1-c5d3-4b8b-b3e2-7fcb02d3d14a",
                     *       "type": "mixed",
                     *       "name": "Harbour",
                     *       "parameters": {},
                     *       "userId": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
                     *       "teamId": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        type: string;
                        name: string | null;
                        description: string;
                        parameters: Record<string, never>;
                        userId: string | null;
                        teamId: unknown;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postBoardsByBoardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    type?: "mixed" | "website" | "pixel" | "link";
                    name?: string;
                    description?: string;
                    parameters?: Record<string, never>;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "b0da32d1-c5d3-4b8b-b3e2-7fcb02d3d14a",
                     *       "type": "mixed",
                     *       "name": "Harbour",
                     *       "parameters": {},
                     *       "userId": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
                     *       "teamId": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        type: string;
                        name: string | null;
                        description: string;
                        parameters: Record<string, never>;
                        userId: string | null;
                        teamId: unknown;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteBoardsByBoardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
                     *       "type": "dashboard",
                     *       "name": "Dashboard",
                     *       "parameters": {},
                     *       "userId": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
                     *       "teamId": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        type: string;
                        name: string | null;
                        description: string;
                        parameters: Record<string, never>;
                        userId: string | null;
                        teamId: unknown;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            503: components["responses"]["Error503"];
        };
    };
    postDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    parameters?: Record<string, never>;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
                     *       "type": "dashboard",
                     *       "name": "Dashboard",
                     *       "parameters": {},
                     *       "userId": "41e2b680-648e-4b09-bcd7-3e2b10c06264",
                     *       "teamId": null,
                     *       "createdAt": "2026-03-01T09:00:00.000Z",
                     *       "updatedAt": "2026-03-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        type: string;
                        name: string | null;
                        description: string;
                        parameters: Record<string, never>;
                        userId: string | null;
                        teamId: unknown;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getTeamsByTeamIdBoards: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "name" | "type" | "createdAt" | "updatedAt";
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            type: string;
                            name: string | null;
                            description: string;
                            parameters: Record<string, never>;
                            userId: string | null;
                            teamId: unknown;
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEmails: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "subject" | "recipient" | "createdAt" | "updatedAt";
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            subject: string;
                            recipient: string;
                            tracking: boolean;
                            data: {
                                campaign: string;
                            };
                            pixelPath: string;
                            pixelUrl: string;
                            opens: number;
                            opensByPrograms: number;
                            firstOpenedAt: string | null;
                            lastOpenedAt: string | null;
                            createdAt: string;
                            updatedAt: string;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdEmails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sendId?: string;
                    subject?: string;
                    recipient?: string;
                    tracking?: boolean;
                    data?: Record<string, never>;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        subject: string;
                        recipient: string;
                        tracking: boolean;
                        data: {
                            campaign: string;
                        };
                        pixelPath: string;
                        pixelUrl: string;
                        opens: number;
                        opensByPrograms: number;
                        firstOpenedAt: string | null;
                        lastOpenedAt: string | null;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdEmailsBySend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                send: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        subject: string;
                        recipient: string;
                        tracking: boolean;
                        data: {
                            campaign: string;
                        };
                        pixelPath: string;
                        pixelUrl: string;
                        opens: number;
                        opensByPrograms: number;
                        firstOpenedAt: string | null;
                        lastOpenedAt: string | null;
                        createdAt: string;
                        updatedAt: string;
                        recent: {
                            openedAt: string;
                            userAgent: string;
                            referrer: string;
                            byProgram: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdEmailsBySend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                send: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject?: string;
                    recipient?: string;
                    tracking?: boolean;
                    data?: Record<string, never>;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        subject: string;
                        recipient: string;
                        tracking: boolean;
                        data: {
                            campaign: string;
                        };
                        pixelPath: string;
                        pixelUrl: string;
                        opens: number;
                        opensByPrograms: number;
                        firstOpenedAt: string | null;
                        lastOpenedAt: string | null;
                        createdAt: string;
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    deleteWebsitesByWebsiteIdEmailsBySend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                send: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdReplays: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "createdAt";
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            sessionId: string;
                            visitId: string;
                            startedAt: string;
                            endedAt: string;
                            createdAt: string;
                            duration: number;
                            eventCount: number;
                            chunkCount: number;
                            views: number;
                            urlPath: string;
                            browser: string | null;
                            os: string | null;
                            device: string | null;
                            country: string | null;
                            region: string | null;
                            city: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdReplaysByReplayId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                replayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        sessionId: string;
                        visitId: string;
                        startedAt: string;
                        endedAt: string;
                        createdAt: string;
                        duration: number;
                        eventCount: number;
                        chunkCount: number;
                        views: number;
                        urlPath: string;
                        browser: string | null;
                        os: string | null;
                        device: string | null;
                        country: string | null;
                        region: string | null;
                        city: string | null;
                        events: {
                            type: number;
                            data: {
                                href: string;
                            };
                            timestamp: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdSessionsBySessionIdReplays: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "createdAt";
                startAt?: number;
                endAt?: number;
                startDate?: string;
                endDate?: string;
            };
            header?: never;
            path: {
                websiteId: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            sessionId: string;
                            visitId: string;
                            startedAt: string;
                            endedAt: string;
                            createdAt: string;
                            duration: number;
                            eventCount: number;
                            chunkCount: number;
                            views: number;
                            urlPath: string;
                            browser: string | null;
                            os: string | null;
                            device: string | null;
                            country: string | null;
                            region: string | null;
                            city: string | null;
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdReplaysSaved: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                sortDescending?: boolean;
                orderBy?: "" | "createdAt";
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            websiteId: string;
                            replayId: string;
                            visitId: string;
                            name: string | null;
                            createdAt: string;
                            updatedAt: string;
                            replay: {
                                id: string;
                                websiteId: string;
                                sessionId: string;
                                visitId: string;
                                startedAt: string;
                                endedAt: string;
                                createdAt: string;
                                duration: number;
                                eventCount: number;
                                chunkCount: number;
                                views: number;
                                urlPath: string;
                                browser: string | null;
                                os: string | null;
                                device: string | null;
                                country: string | null;
                                region: string | null;
                                city: string | null;
                            };
                        }[];
                        count: number;
                        page: number;
                        pageSize: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postWebsitesByWebsiteIdReplaysSaved: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    replayId: string;
                    name?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        replayId: string;
                        visitId: string;
                        name: string | null;
                        createdAt: string;
                        updatedAt: string;
                        replay: {
                            id: string;
                            websiteId: string;
                            sessionId: string;
                            visitId: string;
                            startedAt: string;
                            endedAt: string;
                            createdAt: string;
                            duration: number;
                            eventCount: number;
                            chunkCount: number;
                            views: number;
                            urlPath: string;
                            browser: string | null;
                            os: string | null;
                            device: string | null;
                            country: string | null;
                            region: string | null;
                            city: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            413: components["responses"]["Error413"];
            503: components["responses"]["Error503"];
        };
    };
    getWebsitesByWebsiteIdReplaysSavedBySavedId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                savedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        websiteId: string;
                        replayId: string;
                        visitId: string;
                        name: string | null;
                        createdAt: string;
                        updatedAt: string;
                        replay: {
                            id: string;
                            websiteId: string;
                            sessionId: string;
                            visitId: string;
                            startedAt: string;
                            endedAt: string;
                            createdAt: string;
                            duration: number;
                            eventCount: number;
                            chunkCount: number;
                            views: number;
                            urlPath: string;
                            browser: string | null;
                            os: string | null;
                            device: string | null;
                            country: string | null;
                            region: string | null;
                            city: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    deleteWebsitesByWebsiteIdReplaysSavedBySavedId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
                savedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getRealtimeByWebsiteId: {
        parameters: {
            query?: {
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                timezone?: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        countries: {
                            DE: number;
                        };
                        urls: {
                            "/": number;
                            "/pricing": number;
                        };
                        referrers: {
                            "google.com": number;
                        };
                        events: {
                            __type: string;
                            sessionId: string;
                            eventName: unknown;
                            createdAt: string;
                            browser: string | null;
                            os: string | null;
                            device: string | null;
                            country: string | null;
                            urlPath: string;
                            referrerDomain: string | null;
                            hostname: string | null;
                        }[];
                        series: {
                            views: {
                                x: string | null;
                                y: number | null;
                            }[];
                            visitors: {
                                x: string | null;
                                y: number | null;
                            }[];
                        };
                        totals: {
                            views: number;
                            visitors: number;
                            events: number;
                            countries: number;
                        };
                        timestamp: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getRealtimeByWebsiteIdStream: {
        parameters: {
            query?: {
                segment?: string;
                cohort?: string;
                excludeBounce?: boolean;
                match?: "all" | "any";
                scope?: "event" | "source" | "visit";
                timezone?: string;
                path?: components["parameters"]["path"];
                entry?: components["parameters"]["entry"];
                exit?: components["parameters"]["exit"];
                title?: components["parameters"]["title"];
                query?: components["parameters"]["query"];
                referrer?: components["parameters"]["referrer"];
                domain?: components["parameters"]["domain"];
                channel?: components["parameters"]["channel"];
                country?: components["parameters"]["country"];
                region?: components["parameters"]["region"];
                city?: components["parameters"]["city"];
                browser?: components["parameters"]["browser"];
                os?: components["parameters"]["os"];
                device?: components["parameters"]["device"];
                language?: components["parameters"]["language"];
                screen?: components["parameters"]["screen"];
                event?: components["parameters"]["event"];
                hostname?: components["parameters"]["hostname"];
                tag?: components["parameters"]["tag"];
                distinctId?: components["parameters"]["distinctId"];
                utmSource?: components["parameters"]["utmSource"];
                utmMedium?: components["parameters"]["utmMedium"];
                utmCampaign?: components["parameters"]["utmCampaign"];
                utmContent?: components["parameters"]["utmContent"];
                utmTerm?: components["parameters"]["utmTerm"];
                eventType?: components["parameters"]["eventType"];
                url?: components["parameters"]["url"];
                host?: components["parameters"]["host"];
            };
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    postRealtimeByWebsiteIdToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                websiteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        expiresIn: number;
                    };
                };
            };
            400: components["responses"]["Error400"];
            401: components["responses"]["Error401"];
            404: components["responses"]["Error404"];
            503: components["responses"]["Error503"];
        };
    };
    getHeartbeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["Error400"];
            503: components["responses"]["Error503"];
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cloudMode: boolean;
                        privateMode: boolean;
                        telemetryDisabled: boolean;
                        updatesDisabled: boolean;
                        currentVersion: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            503: components["responses"]["Error503"];
        };
    };
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
            400: components["responses"]["Error400"];
            503: components["responses"]["Error503"];
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                        checks: {
                            engine: string;
                            spool: string;
                            metadata: string;
                        };
                    };
                };
            };
            400: components["responses"]["Error400"];
            503: components["responses"]["Error503"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                        info: {
                            title: string;
                            version: string;
                        };
                        paths: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["Error400"];
            503: components["responses"]["Error503"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            400: components["responses"]["Error400"];
            503: components["responses"]["Error503"];
        };
    };
}
