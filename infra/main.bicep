// Where Laurels runs: one web app, one storage account it reaches by its own identity, its bot, one place for logs, and
// for a company-wide audience Azure Web PubSub for Socket.IO between it and screens.

@description('Starts the names of all resources.')
@minLength(3)
@maxLength(11)
param prefix string

@description('Client id of the Entra app registration.')
param clientId string

@description('Secret of the Entra app registration, with which the directory is asked and the bot signs in.')
@secure()
param clientSecret string

@description('Tenant of the Entra app registration, in which the bot signs in.')
param homeTenant string

@description('Id of the Teams app, for links into it.')
param teamsAppId string

@description('Ids of the tenants whose people may sign in, separated by commas.')
param tenants string = tenant().tenantId

@description('F0 is free and enough inside Teams; S1 comes with an availability promise.')
@allowed(['F0', 'S1'])
param botSize string = 'F0'

@description('Size of the App Service plan. B1 does for a trial; P0v3 and up for a company.')
param planSize string = 'B1'

@description('How web apps of one service tell each other what is new: alone for one, rediss://… for several.')
@secure()
param live string = 'alone'

@description('Units of Azure Web PubSub for Socket.IO, which then holds the connections of screens: each for 1,000. 0 for none.')
@allowed([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
param liveUnits int = 0

@description('on: Laurels installs itself for people it has something to tell and no other way to. infra/README.md says what that needs.')
@allowed(['on', 'off'])
param installForPeople string = 'off'

@description('How many posts a second Teams takes of one app in one organization: Microsoft states 50, and less in older places.')
@minValue(1)
@maxValue(1000)
param sendsPerSecond int = 50

param location string = resourceGroup().location

var unique = uniqueString(resourceGroup().id)
var siteName = '${prefix}-${unique}'
var domain = '${siteName}.azurewebsites.net'
var liveName = '${prefix}-${unique}'
var liveSetting = 'azure:https://${liveName}.webpubsub.azure.com;hub=Laurels${live == 'alone' ? '' : ';redis=${live}'}'

// Azure's built-in roles, by their fixed ids.
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var webPubSubServiceOwner = '12cf5a90-567b-43ae-8102-96cf46c7d9b4'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${prefix}-${unique}'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${prefix}${unique}'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    // Identities only: no key that could leak.
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource storageRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [tableDataContributor, queueDataContributor]: {
    name: guid(storage.id, identity.id, role)
    scope: storage
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource webPubSub 'Microsoft.SignalRService/webPubSub@2024-03-01' = if (liveUnits > 0) {
  name: liveName
  location: location
  kind: 'SocketIO'
  sku: { name: 'Standard_S1', capacity: liveUnits }
  properties: {
    // Identities only: no key that could leak.
    disableLocalAuth: true
    socketIO: { serviceMode: 'Default' }
  }
}

resource webPubSubRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (liveUnits > 0) {
  name: guid(webPubSub.id, identity.id, webPubSubServiceOwner)
  scope: webPubSub
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', webPubSubServiceOwner)
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${prefix}-${unique}'
  location: location
  kind: 'linux'
  // One process: several need the shared live channel to be set up first.
  sku: { name: planSize, capacity: 1 }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: siteName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|20-lts'
      appCommandLine: 'node service/main.js'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      healthCheckPath: '/healthz'
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }
  // The web app must not start before it may reach its storage.
  dependsOn: [storageRoles]
}

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: {
    // What is deployed is built already.
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    PORT: '8080'
    LAURELS_TENANTS: tenants
    LAURELS_HOME_TENANT: homeTenant
    LAURELS_TEAMS_APP_ID: teamsAppId
    LAURELS_CLIENT_ID: clientId
    LAURELS_CLIENT_SECRET: clientSecret
    LAURELS_ORIGINS: 'https://${domain}'
    LAURELS_LIVE: liveUnits > 0 ? liveSetting : live
    LAURELS_INSTALL_FOR_PEOPLE: installForPeople
    LAURELS_SENDS_PER_SECOND: string(sendsPerSecond)
    LAURELS_STORAGE_ACCOUNT: storage.name
    LAURELS_IDENTITY: identity.properties.clientId
  }
}

// The bot's registration: Teams sends what is said to it to the web app, signed for the Entra app.
resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${prefix}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: botSize }
  properties: {
    displayName: 'Laurels'
    endpoint: 'https://${domain}/api/messages'
    msaAppId: clientId
    msaAppType: 'SingleTenant'
    msaAppTenantId: homeTenant
    // No keys for other channels: Teams alone.
    disableLocalAuth: true
  }
}

resource botInTeams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${prefix}-${unique}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource siteLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log-analytics'
  scope: site
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServiceHTTPLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
    metrics: [
      { category: 'AllMetrics', enabled: true }
    ]
  }
}

// Read by teamsapp.yml and the manifest.
output TAB_DOMAIN string = domain
output LAURELS_SITE_ID string = site.id
