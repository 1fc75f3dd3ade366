"""Settings: environment variables with the prefix TEXTCOACH_, or the file .env. Nothing is read on import."""

from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from textcoach.domain.errors import UserError


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="TEXTCOACH_", env_file=".env", extra="ignore", protected_namespaces=())

    database_url: str = Field(
        "sqlite:///textcoach.sqlite", description="Where the data is: an SQLite file or a PostgreSQL URL."
    )
    brand: str = Field("textcoach", description="The name athletes read in HELP, STOP and START answers.")
    support: str = Field("your coach", description="Whom HELP sends athletes to: a phone number, a mail address.")
    max_segments: int = Field(3, ge=1, le=10, description="The segments a morning text may cost.")
    model: str = Field(
        "google_genai:gemini-3.8-flash",
        description="The language model with its provider's prefix; used once a key or an address is set.",
    )
    model_api_key: SecretStr | None = Field(
        None, description="The model provider's API key. Without one, the understudies' plain rules coach."
    )
    model_base_url: str | None = Field(None, description="Another address for the model's API.")
    twilio_account_sid: str | None = Field(
        None, description="Twilio account SID. Without it the built-in phone is used."
    )
    twilio_auth_token: SecretStr | None = Field(
        None, description="Twilio auth token; it sends texts and checks webhook signatures."
    )
    twilio_from_number: str | None = Field(None, description="The number that texts, E.164.")
    twilio_messaging_service_sid: str | None = Field(
        None, description="A Twilio Messaging Service that texts, instead of one number."
    )
    twilio_api_base_url: str | None = Field(None, description="Another address for Twilio's API.")
    twilio_timeout: float = Field(10.0, gt=0, le=60, description="Seconds to wait for Twilio's answer.")
    public_url: str | None = Field(
        None,
        description="The https:// address at which Twilio reaches this service; signatures are checked against it.",
    )
    host: str = Field("127.0.0.1", description="The address the web server listens on.")
    port: int = Field(8080, ge=1, le=65535, description="The port the web server listens on.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")

    @property
    def model_in_use(self) -> bool:
        """Providers that need no key (Ollama) are in use as soon as they are named."""
        return bool(self.model_api_key or self.model_base_url or self.model.startswith("ollama:"))

    @property
    def twilio_in_use(self) -> bool:
        return self.twilio_account_sid is not None

    def missing_for_twilio(self) -> list[str]:
        """The variables still to set before Twilio can send, where it is in use."""
        missing = [] if self.twilio_auth_token else ["TEXTCOACH_TWILIO_AUTH_TOKEN"]
        if not (self.twilio_from_number or self.twilio_messaging_service_sid):
            missing.append("TEXTCOACH_TWILIO_FROM_NUMBER")
        return missing


def load_settings() -> Settings:
    """UserError names the variables that can't be used, never their values."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(f"TEXTCOACH_{str(one['loc'][0]).upper()}: {one['msg']}" for one in error.errors())
        raise UserError(f"A setting can't be used: {wrong}.") from None
