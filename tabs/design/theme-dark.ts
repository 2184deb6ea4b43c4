export { teamsDarkTheme as default } from '@fluentui/react-components'
