"""Settings: environment variables with the prefix TEXTCOACH_, or the file .env. Nothing is read on import."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

from textcoach.domain.errors import UserError


def _web_address(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        raise PydanticCustomError("web_address", "it must begin with https://")
    return text


WebAddress = Annotated[str, AfterValidator(_web_address)]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="TEXTCOACH_",
        env_file=".env",
        # A line left empty in a copied .env is a variable that is not set.
        env_ignore_empty=True,
        extra="ignore",
        protected_namespaces=(),
    )

    # No repr: PostgreSQL's holds a password.
    database_url: str = Field(
        default="sqlite:///textcoach.sqlite",
        repr=False,
        description="Where the data is: an SQLite file or a PostgreSQL URL.",
    )
    brand: str = Field(default="textcoach", description="The name athletes read in HELP, STOP and START answers.")
    support: str = Field(
        default="your coach", description="Whom HELP sends athletes to: a phone number, a mail address."
    )
    max_segments: int = Field(default=3, ge=1, le=10, description="The segments a morning text may cost.")
    model: str = Field(
        default="google_genai:gemini-3.8-flash",
        description="The language model with its provider's prefix; used once a key or an address is set.",
    )
    model_api_key: SecretStr | None = Field(
        default=None, description="The model provider's API key. Without one, the understudies' plain rules coach."
    )
    model_base_url: WebAddress | None = Field(default=None, description="Another address for the model's API.")
    coaching_file: Path | None = Field(
        default=None, description="A TOML file of coaching rules, for those that are to be other than usual."
    )
    model_tokens_per_day: int = Field(
        default=5_000_000, ge=0, description="Tokens that models may take in a UTC day, in and out; 0 is no limit."
    )
    model_tokens_per_athlete: int = Field(
        default=100_000, ge=0, description="Tokens that models may take for one athlete in a UTC day; 0 is no limit."
    )
    twilio_account_sid: str | None = Field(
        default=None, description="Twilio account SID. Without it the built-in phone is used."
    )
    twilio_auth_token: SecretStr | None = Field(
        default=None, description="Twilio auth token; it sends texts and checks webhook signatures."
    )
    twilio_from_number: str | None = Field(
        default=None, description="The number that texts, E.164; several, with commas between them, are a pool."
    )
    twilio_messaging_service_sid: str | None = Field(
        default=None, description="A Twilio Messaging Service that texts, instead of one number."
    )
    twilio_api_base_url: WebAddress | None = Field(default=None, description="Another address for Twilio's API.")
    twilio_timeout: float = Field(default=10.0, gt=0, le=60, description="Seconds to wait for Twilio's answer.")
    twilio_webhook_secret: SecretStr | None = Field(
        default=None, description="The shared key's secret, where webhooks are signed with HMAC-SHA256."
    )
    twilio_poll: bool = Field(
        default=False, description="Ask Twilio for texts and delivery states; no public address is needed then."
    )
    poll_seconds: int = Field(default=10, ge=2, le=300, description="How often Twilio is asked where it is polled.")
    segments_per_second: float = Field(
        default=1.0, gt=0, le=1000, description="What each number or messaging service may send, all workers together."
    )
    side_by_side: int = Field(default=16, ge=1, le=64, description="Calls to the provider at once, for each sender.")
    burst_seconds: float = Field(
        default=30.0, ge=0, le=120, description="Texts that come within so many seconds get one answer."
    )
    join_by_text: bool = Field(default=True, description="Whether a number nobody knows can sign up with JOIN.")
    self_signup: bool = Field(
        default=False, description="Whether who joined by text begins their plan with GO, without staff's approval."
    )
    prepare_ahead_minutes: int = Field(
        default=10, ge=0, le=120, description="How long before its minute a morning text is made."
    )
    morning_lease_seconds: int = Field(
        default=30, ge=1, le=600, description="How long a morning text counts as being written without a sign of life."
    )
    reply_lease_seconds: int = Field(default=30, ge=1, le=600, description="How long a reply counts as being read.")
    send_lease_seconds: int = Field(
        default=30, ge=1, le=600, validate_default=True, description="How long a text counts as being sent."
    )
    look_seconds: int = Field(
        default=45, ge=1, le=600, description="How long between two looks for a text whose answer was lost."
    )
    sweep_seconds: int = Field(default=15, ge=1, le=60, description="How often rows that nobody works on are rung for.")
    public_url: WebAddress | None = Field(
        default=None,
        description="The https:// address at which Twilio, and athletes with a link, reach this service.",
    )
    host: str = Field(default="127.0.0.1", description="The address the web server listens on.")
    port: int = Field(default=8080, ge=1, le=65535, description="The port the web server listens on.")
    alert_webhook_url: WebAddress | None = Field(
        default=None, description="Where each alert is posted as JSON, for staff's chat or pager."
    )
    ping_url: WebAddress | None = Field(
        default=None, description="Asked for after each minute's tick: a dead man's switch notices when it stops."
    )
    metrics_token: SecretStr | None = Field(
        default=None, description="Who asks for /metrics from elsewhere than this machine must bear it."
    )
    api_requests_per_minute: int = Field(
        default=120, ge=1, le=100_000, description="Requests to the API let through for each token, in each process."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="How much is logged.")

    @field_validator("send_lease_seconds")
    @classmethod
    def _outlasts_a_call(cls, seconds: int, given: ValidationInfo) -> int:
        """Calls begin in the first half of a lease."""
        if seconds < 2 * given.data.get("twilio_timeout", 0):
            raise PydanticCustomError("send_lease", "it must be at least twice TEXTCOACH_TWILIO_TIMEOUT")
        return seconds

    @property
    def model_in_use(self) -> bool:
        """Providers that need no key (Ollama) are in use as soon as they are named."""
        return bool(self.model_api_key or self.model_base_url or self.model.startswith("ollama:"))

    @property
    def twilio_in_use(self) -> bool:
        return self.twilio_account_sid is not None

    @property
    def senders(self) -> tuple[str, ...]:
        """Our senders: a messaging service where there is one, else the numbers."""
        if self.twilio_messaging_service_sid:
            return (self.twilio_messaging_service_sid,)
        return tuple(number.strip() for number in (self.twilio_from_number or "").split(",") if number.strip())

    def missing_for_twilio(self) -> list[str]:
        """The variables still to set before Twilio can send, where it is in use."""
        missing = [] if self.twilio_auth_token else ["TEXTCOACH_TWILIO_AUTH_TOKEN"]
        if not self.senders:
            missing.append("TEXTCOACH_TWILIO_FROM_NUMBER")
        return missing


def load_settings() -> Settings:
    """UserError names the variables that can't be used, never their values."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = "; ".join(f"TEXTCOACH_{str(one['loc'][0]).upper()}: {one['msg']}" for one in error.errors())
        raise UserError(f"A setting can't be used: {wrong}.") from None
    except UnicodeDecodeError:
        raise UserError("The file .env can't be read: save it as UTF-8.") from None
