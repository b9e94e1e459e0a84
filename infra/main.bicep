// Everything one tenant needs: the service, its storage, its identity and its registration as a bot in Teams.
import { appSettings, botIdentity } from 'modules/types.bicep'

targetScope = 'resourceGroup'

@description('Short name of the environment, part of every resource name.')
@minLength(2)
@maxLength(6)
param environmentName string

@description('Azure region. What the forums write is kept there.')
param location string = resourceGroup().location

@description('How the bot proves to Teams who it is.')
param bot botIdentity

@description('Name shown in the Azure portal.')
param displayName string

@description('Size of one instance of the service.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param sku string

@description('Instances at work; more cannot share what Teams takes in one conversation.')
@minValue(1)
@maxValue(4)
param instanceCount int

@description('How many copies of the data are kept, and where.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string

@description('Refuse to delete the storage account.')
param deletionLocked bool

@description('Tenants that may host the bot; empty means the tenant of the bot alone.')
param allowedTenants string[] = []

@description('Mailboxes in which meetings may be booked, the default first; empty means no calendar.')
param organizers string[] = []

@description('Entra object id of the person who becomes the secretariat of a forum that has lost its own; empty for nobody.')
param recoveryPerson string = ''

@description('Addresses of key vault certificates, read as secrets, that wrap the keys of case text: the one in use first, then those that were in use before. Empty leaves the keys unwrapped.')
param keyCertificateUris string[]

@description('Keep logs and telemetry in a Log Analytics workspace.')
param monitored bool

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionInDays int = 90

var unique = uniqueString(resourceGroup().id)
var suffix = '${environmentName}-${unique}'
var identityName = 'id-caresystem-${suffix}'
var managed = bot.type == 'UserAssignedMSI'

module identity 'modules/identity.bicep' = {
  params: {
    name: identityName
    location: location
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: take('st${environmentName}${unique}', 24)
    location: location
    sku: storageSku
    identityName: identityName
    principalId: identity.outputs.principalId
    deletionLocked: deletionLocked
  }
}

module monitoring 'modules/monitoring.bicep' = if (monitored) {
  params: {
    workspaceName: 'log-caresystem-${suffix}'
    insightsName: 'appi-caresystem-${suffix}'
    location: location
    retentionInDays: logRetentionInDays
  }
}

var appId = bot.type == 'SingleTenant' ? bot.appId : identity.outputs.clientId

var botSettings appSettings = union(
  {
    MicrosoftAppType: bot.type
    MicrosoftAppId: appId
    MicrosoftAppTenantId: identity.outputs.tenantId
    Storage__AccountName: storage.outputs.accountName
    // Which of the attached identities Azure's clients sign in with.
    AZURE_CLIENT_ID: identity.outputs.clientId
  },
  bot.type == 'SingleTenant' ? { MicrosoftAppPassword: '@Microsoft.KeyVault(SecretUri=${bot.passwordSecretUri})' } : {},
  toObject(range(0, length(allowedTenants)), i => 'Tenants__Allowed__${i}', i => allowedTenants[i]),
  empty(recoveryPerson) ? {} : { Forums__Recovery: recoveryPerson },
  empty(keyCertificateUris) ? { Keys__AcceptUnwrapped: 'true' } : {},
  toObject(range(0, length(keyCertificateUris)), i => 'Keys__Certificates__${i}', i => '@Microsoft.KeyVault(SecretUri=${keyCertificateUris[i]})')
)

// The service books as its managed identity, so there is no client secret here.
var calendarSettings appSettings = empty(organizers)
  ? {}
  : union(
      {
        Graph__TenantId: identity.outputs.tenantId
        Graph__ClientId: identity.outputs.clientId
      },
      toObject(range(0, length(organizers)), i => 'Graph__Organizer__${i}', i => organizers[i])
    )

var monitoringSettings appSettings = monitored
  ? {
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring!.outputs.connectionString
      ApplicationInsightsAgent_EXTENSION_VERSION: '~3'
    }
  : {}

// What Teams takes from one app is shared out among the instances.
var deliverySettings = {
  Delivery__Copies: string(instanceCount)
}

module web 'modules/web.bicep' = {
  params: {
    planName: 'plan-caresystem-${suffix}'
    name: 'app-caresystem-${suffix}'
    location: location
    sku: sku
    instanceCount: instanceCount
    identityId: identity.outputs.resourceId
    settings: union(botSettings, calendarSettings, monitoringSettings, deliverySettings)
    monitored: monitored
    workspaceId: monitored ? monitoring!.outputs.workspaceId : ''
  }
}

module teamsBot 'modules/bot.bicep' = {
  params: {
    name: 'bot-caresystem-${suffix}'
    displayName: displayName
    endpoint: 'https://${web.outputs.hostName}/api/messages'
    appType: bot.type
    appId: appId
    tenantId: identity.outputs.tenantId
    identityId: managed ? identity.outputs.resourceId : ''
  }
}

@description('App id of the bot: the packaging step of the Teams app asks for it.')
output botAppId string = appId

@description('Host name of the service.')
output hostName string = web.outputs.hostName

@description('Object id of the identity that is to be given the calendar permission in Microsoft Graph.')
output servicePrincipalId string = identity.outputs.principalId
