import { lazy } from 'react'

// The wall is the first screen and comes with the first load; every other one when it is opened.
export const NominatePage = lazy(() => import('#tabs/nominate/NominatePage.tsx'))
export const EditNominationPage = lazy(() => import('#tabs/nominate/EditNominationPage.tsx'))
export const CommendPage = lazy(() => import('#tabs/commend/CommendPage.tsx'))
export const MinePage = lazy(() => import('#tabs/mine/MinePage.tsx'))
export const EndorsePage = lazy(() => import('#tabs/endorse/EndorsePage.tsx'))
export const AwardRecordPage = lazy(() => import('#tabs/record/AwardRecordPage.tsx'))
export const VerifyPage = lazy(() => import('#tabs/record/VerifyPage.tsx'))
export const JudgePage = lazy(() => import('#tabs/judge/JudgePage.tsx'))
export const ProgramPage = lazy(() => import('#tabs/program/ProgramPage.tsx'))
export const CeremoniesPage = lazy(() => import('#tabs/ceremony/CeremoniesPage.tsx'))
export const AudiencePage = lazy(() => import('#tabs/ceremony/AudiencePage.tsx'))
export const MessagesPage = lazy(() => import('#tabs/ceremony/sending/MessagesPage.tsx'))
export const PanelPage = lazy(() => import('#tabs/ceremony/PanelPage.tsx'))
export const StagePage = lazy(() => import('#tabs/ceremony/StagePage.tsx'))
export const ConfigurePage = lazy(() => import('#tabs/configure/ConfigurePage.tsx'))
export const InsightPage = lazy(() => import('#tabs/insight/InsightPage.tsx'))
