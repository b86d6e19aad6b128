"""Everybody knocks at every door that the document of the API names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from doors import CALLERS, SECRET, Doors
from running import RunningServer

EVERYBODY = set(CALLERS)
KNOWN = EVERYBODY - {"anonymous", "share"}
MAKERS = KNOWN - {"looker"}
VIEWERS = {"member", "guest", "mate", "captain", "admin"}
READERS = VIEWERS | {"share"}
EDITORS = VIEWERS - {"guest"}
MANAGERS = {"mate", "captain", "admin"}
LEAVERS = MANAGERS | {"guest"}
OWNERS = {"captain", "admin"}
ONESELF = {"guest", "admin"}
ADMINS = {"admin"}

NOBODY: set[str] = set()

TABLE: tuple[tuple[set[str], str], ...] = (
    (
        NOBODY,  # without a write key
        """
        postAnalyticsTrackView postAnalyticsTrackEngagement postAnalyticsTrackBatch
        """,
    ),
    (
        EVERYBODY,
        """
        postSend postBatch postRecord getRecord getQBySlug getPBySlug getPublicEmailPixelBySend postAuthLogin
        postAuthLogout getShareBySlug postShareBySlug getHeartbeat getConfig getHealthz getReadyz
        getOpenapiJson getDocs
        """,
    ),
    (
        KNOWN,
        """
        postAuthVerify getMe postMePassword getMePreferences postMePreferences getMeTeams getMeWebsites getMeKeys postMeKeys
        getMeKeysByKeyId
        postMeKeysByKeyId deleteMeKeysByKeyId getTeams postTeamsJoin getWebsites getLinks getPixels getBoards
        getDashboard getOverview
        """,
    ),
    (
        ADMINS,
        """
        postUsers getUsers postUsersByUserId deleteUsersByUserId getAdminUsers getAdminWebsites getAdminTeams
        """,
    ),
    (
        ONESELF,
        """
        getUsersByUserId getUsersByUserIdWebsites getUsersByUserIdTeams
        """,
    ),
    (
        MAKERS,
        """
        postTeams postWebsites postLinks postPixels postBoards postDashboard
        """,
    ),
    (
        VIEWERS,
        """
        getTeamsByTeamId getTeamsByTeamIdWebsites getTeamsByTeamIdUsers getTeamsByTeamIdUsersByUserId
        getWebsitesByWebsiteIdSegments getWebsitesByWebsiteIdSegmentsBySegmentId
        getWebsitesByWebsiteIdAnnotations getWebsitesByWebsiteIdAnnotationsByAnnotationId getShareIdByShareId
        getWebsitesByWebsiteIdShares getLinksByLinkIdShares getPixelsByPixelIdShares getBoardsByBoardIdShares
        getReports getReportsByReportId getWebsitesByWebsiteIdReports getLinksByLinkId getLinksByLinkIdClicks
        getTeamsByTeamIdLinks getPixelsByPixelId getPixelsByPixelIdOpens getTeamsByTeamIdPixels getBoardsByBoardId
        getTeamsByTeamIdBoards getWebsitesByWebsiteIdEmails getWebsitesByWebsiteIdEmailsBySend
        getWebsitesByWebsiteIdReplays getWebsitesByWebsiteIdReplaysByReplayId
        getWebsitesByWebsiteIdSessionsBySessionIdReplays getWebsitesByWebsiteIdReplaysSaved
        getWebsitesByWebsiteIdReplaysSavedBySavedId getWebsitesByWebsiteIdApps getWebsitesByWebsiteIdAppsByAppId
        """,
    ),
    (
        MANAGERS,
        """
        postTeamsByTeamId postTeamsByTeamIdUsers postTeamsByTeamIdUsersByUserId
        """,
    ),
    (
        OWNERS,
        """
        deleteTeamsByTeamId
        """,
    ),
    (
        LEAVERS,
        """
        deleteTeamsByTeamIdUsersByUserId
        """,
    ),
    (
        READERS,
        """
        getWebsitesByWebsiteId getWebsitesByWebsiteIdStats getWebsitesByWebsiteIdPageviews
        getWebsitesByWebsiteIdMetrics getWebsitesByWebsiteIdMetricsExpanded getWebsitesByWebsiteIdValues
        getWebsitesByWebsiteIdDaterange getWebsitesByWebsiteIdActive getWebsitesByWebsiteIdSessions
        getWebsitesByWebsiteIdSessionsStats getWebsitesByWebsiteIdSessionsWeekly
        getWebsitesByWebsiteIdRevenueSessions getWebsitesByWebsiteIdSessionDataProperties
        getWebsitesByWebsiteIdSessionDataValues getWebsitesByWebsiteIdSessionsBySessionId
        getWebsitesByWebsiteIdSessionsBySessionIdActivity getWebsitesByWebsiteIdSessionsBySessionIdProperties
        getWebsitesByWebsiteIdEvents getWebsitesByWebsiteIdEventsSeries getWebsitesByWebsiteIdEventsStats
        getWebsitesByWebsiteIdEventData getWebsitesByWebsiteIdEventDataEvents
        getWebsitesByWebsiteIdEventDataFields getWebsitesByWebsiteIdEventDataProperties
        getWebsitesByWebsiteIdEventDataValues getWebsitesByWebsiteIdEventDataStats
        getWebsitesByWebsiteIdEventDataByEventId getWebsitesByWebsiteIdEventDataDeclared
        getWebsitesByWebsiteIdEventDataNumbers
        getWebsitesByWebsiteIdStatsSeries getWebsitesByWebsiteIdRevenueCurrencies getEventDataEvents getEventDataFields getEventDataStats
        getWebsitesByWebsiteIdExport postReportsFunnel postReportsGoal postReportsGoals postReportsJourney
        postReportsRetention postReportsAttribution postReportsBreakdown postReportsInsights
        postReportsPerformance postReportsRevenue postReportsUtm getRealtimeByWebsiteId
        getRealtimeByWebsiteIdStream postRealtimeByWebsiteIdToken
        getWebsitesByWebsiteIdBackendStats getWebsitesByWebsiteIdBackendViews
        getWebsitesByWebsiteIdBackendMetrics getWebsitesByWebsiteIdBackendContent
        getWebsitesByWebsiteIdBackendEngagement getWebsitesByWebsiteIdBackendTargets
        getWebsitesByWebsiteIdBackendBusiness getWebsitesByWebsiteIdBackendRevenue
        getWebsitesByWebsiteIdBackendApiCalls
        """,
    ),
    (
        EDITORS,
        """
        postWebsitesByWebsiteId deleteWebsitesByWebsiteId postWebsitesByWebsiteIdReset
        postWebsitesByWebsiteIdTransfer postWebsitesByWebsiteIdSegments
        postWebsitesByWebsiteIdSegmentsBySegmentId deleteWebsitesByWebsiteIdSegmentsBySegmentId
        postWebsitesByWebsiteIdAnnotations postWebsitesByWebsiteIdAnnotationsByAnnotationId
        deleteWebsitesByWebsiteIdAnnotationsByAnnotationId postShare postShareIdByShareId
        deleteShareIdByShareId postWebsitesByWebsiteIdShares postLinksByLinkIdShares postPixelsByPixelIdShares
        postBoardsByBoardIdShares postReports postReportsByReportId deleteReportsByReportId
        deleteWebsitesByWebsiteIdSessionsBySessionId postLinksByLinkId deleteLinksByLinkId postPixelsByPixelId
        deletePixelsByPixelId postBoardsByBoardId deleteBoardsByBoardId postWebsitesByWebsiteIdEmails
        postWebsitesByWebsiteIdEmailsBySend deleteWebsitesByWebsiteIdEmailsBySend
        postWebsitesByWebsiteIdReplaysSaved deleteWebsitesByWebsiteIdReplaysSavedBySavedId
        postWebsitesByWebsiteIdApps postWebsitesByWebsiteIdAppsByAppId deleteWebsitesByWebsiteIdAppsByAppId
        postWebsitesByWebsiteIdAppsByAppIdWriteKeys postWebsitesByWebsiteIdAppsByAppIdWriteKeysByWriteKeyIdRotate
        deleteWebsitesByWebsiteIdAppsByAppIdWriteKeysByWriteKeyId
        """,
    ),
)
EXPECTED = {name: admitted for admitted, names in TABLE for name in names.split()}
"""Whom each operation lets in, when it is about things of the team."""


@pytest.fixture(scope="module")
def doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doors]:
    data = tmp_path_factory.mktemp("doors")
    with RunningServer(data, {"FOOTFALL_SECRET": SECRET}) as server:
        yield Doors(server, data)


def test_every_operation_is_in_the_table(doors: Doors) -> None:
    assert {operation["operationId"] for _, _, operation in doors.list_operations()} == set(EXPECTED)


def test_each_door_opens_for_whom_it_should(doors: Doors) -> None:
    wrong = []
    for method, path, operation in doors.list_operations():
        admitted = {caller for caller in CALLERS if doors.admits(caller, method, path, operation)}
        if admitted != EXPECTED.get(operation["operationId"], set()):
            wrong.append((f"{method} {path}", sorted(admitted)))
    assert wrong == []
