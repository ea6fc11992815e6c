/** Adaptive Card 1.5, as far as the bot writes it. */

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: string;
  /** The whole card in words, for hosts that cannot show it and for screen readers. */
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly Element[];
  /** Who gets a view of their own: Teams asks for it when they see the card. */
  readonly refresh?: { readonly action: ExecuteAction; readonly userIds: readonly string[] };
  readonly msteams?: { readonly width: 'Full' };
}

interface Placed {
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly separator?: true;
}

export interface TextBlock extends Placed {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly size?: 'Large';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
}

export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly AdaptiveAction[];
}

interface FactSet extends Placed {
  readonly type: 'FactSet';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly title: string;
  readonly value: string;
}

interface Container extends Placed {
  readonly type: 'Container';
  readonly items: readonly Element[];
}

interface ColumnSet extends Placed {
  readonly type: 'ColumnSet';
  readonly columns: readonly {
    readonly type: 'Column';
    readonly width: 'stretch' | 'auto';
    readonly verticalContentAlignment?: 'Center';
    readonly items: readonly Element[];
  }[];
}

interface Asked extends Placed {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly placeholder?: string;
}

interface TextInput extends Asked {
  readonly type: 'Input.Text';
  readonly isMultiline?: true;
  readonly value?: string;
}

interface NumberInput extends Asked {
  readonly type: 'Input.Number';
  readonly value?: number;
}

interface ChoiceSet extends Asked {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** Teams' own addition: the people of the organisation, by their Entra ids. */
  readonly 'choices.data'?: {
    readonly type: 'Data.Query';
    readonly dataset: 'graph.microsoft.com/users';
  };
  readonly isMultiSelect?: true;
  readonly wrap?: true;
  readonly value?: string;
}

export type Input = TextInput | NumberInput | ChoiceSet;

export type Element = TextBlock | ActionSet | FactSet | Container | ColumnSet | Input;

interface Button {
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  /** 'none': it is no submit, so what is filled in is neither checked nor sent. */
  readonly associatedInputs?: 'none';
}

export interface SubmitAction extends Button {
  readonly type: 'Action.Submit';
  readonly data: object;
}

export interface ExecuteAction extends Partial<Button> {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly data: object;
  readonly fallback?: SubmitAction;
}

export type AdaptiveAction =
  | SubmitAction
  | ExecuteAction
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string };
