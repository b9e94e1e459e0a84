@export()
@description('How the bot proves to Teams who it is. A managed identity has no secret that could expire.')
@discriminator('type')
type botIdentity = managedBotIdentity | registeredBotIdentity

@description('The identity of the service itself is the bot.')
type managedBotIdentity = {
  type: 'UserAssignedMSI'
}

@description('An app registration of the tenant is the bot; its secret stays in a key vault that the service identity may read.')
type registeredBotIdentity = {
  type: 'SingleTenant'

  @description('Application (client) id of the app registration.')
  @minLength(36)
  @maxLength(36)
  appId: string

  @description('Address of the key vault secret with the client secret.')
  passwordSecretUri: string
}

@export()
@description('Environment variables of the service, by name.')
type appSettings = {
  *: string
}
